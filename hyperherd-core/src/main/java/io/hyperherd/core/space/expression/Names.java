package io.hyperherd.core.space.expression;

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

    /** Returns how many letters must be put in, taken out, replaced or swapped with the next to turn one into the other. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FURTHEST) {
            return FURTHEST + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
