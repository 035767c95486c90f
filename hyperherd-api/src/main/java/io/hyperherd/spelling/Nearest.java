package io.hyperherd.spelling;

import io.hyperherd.stability.Api;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody who wrote another one most likely meant. */
@Api(Api.Status.INTERNAL)
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /** Returns the name that the fewest slips of the pen turn into {@code written}, if about a third of it may be slips. */
    public static Optional<String> of(String written, Collection<String> names) {
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
