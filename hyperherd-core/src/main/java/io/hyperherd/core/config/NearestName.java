package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.Shown;
import io.hyperherd.core.spelling.EditDistance;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody who wrote another one most likely meant. */
public final class NearestName {

    private static final int LONGEST = 100;

    private NearestName() {}

    /** Returns the end of a message that proposes the nearest of {@code names}, or nothing when none is near. */
    static String hint(String written, Collection<String> names) {
        return of(written, names)
                .map(name -> "; did you mean " + Shown.quoted(name) + "?")
                .orElse("");
    }

    /** Returns the end of a message that proposes the nearest of {@code allowed} and lists all of them. */
    public static String choices(String written, List<String> allowed) {
        String hint = hint(written, allowed);
        return (hint.isEmpty() ? "; allowed: " : hint + " Allowed: ") + String.join(", ", allowed);
    }

    /** Returns the name that the fewest slips of the pen turn into {@code written}, if about a third of it may be slips. */
    static Optional<String> of(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = written.toLowerCase(Locale.ROOT);
        int smallest = Math.max(1, wanted.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (String name : names) {
            int distance =
                    name.length() > LONGEST ? smallest : EditDistance.between(wanted, name.toLowerCase(Locale.ROOT));
            if (distance < smallest) {
                smallest = distance;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }
}
