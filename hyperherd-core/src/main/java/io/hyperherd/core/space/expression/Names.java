package io.hyperherd.core.space.expression;

import io.hyperherd.spelling.EditDistance;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names an expression may use. */
record Names(SortedSet<String> sorted) {

    /** How many letters a name may be off and still be what was probably meant. */
    private static final int FURTHEST = 2;

    static Names of(Set<String> names) {
        return new Names(new TreeSet<>(names));
    }

    boolean contains(String name) {
        return sorted.contains(name);
    }

    /** Returns why {@code unknown} is refused, with what could have been meant. */
    String unknown(String unknown) {
        StringBuilder reason = new StringBuilder("unknown name ").append(unknown);
        String nearest = "";
        int least = FURTHEST + 1;
        for (String name : sorted) {
            int distance = distance(unknown, name);
            if (distance < least && distance < name.length()) {
                nearest = name;
                least = distance;
            }
        }
        if (!nearest.isEmpty()) {
            reason.append("; did you mean ").append(nearest).append('?');
        }
        return reason.append(sorted.isEmpty() ? "; there are no names" : "; available: " + String.join(", ", sorted))
                .toString();
    }

    /** A parameter's name may be of any length, and two names of very different lengths need not be compared. */
    private static int distance(String a, String b) {
        return Math.abs(a.length() - b.length()) > FURTHEST ? FURTHEST + 1 : EditDistance.between(a, b);
    }
}
