package io.hyperherd.core.spelling;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody who wrote another one most likely meant. */
public final class NearestWord {

    private static final int LONGEST = 100;

    private NearestWord() {}

    /**
     * Returns the first of {@code words} that the fewest slips of the pen turn into {@code written}, if about a third of it may be slips.
     * Capitals count as small letters; what is longer than 100 letters is near to nothing.
     */
    public static Optional<String> of(String written, Collection<String> words) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = written.toLowerCase(Locale.ROOT);
        int smallest = Math.max(1, wanted.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (String word : words) {
            int distance =
                    word.length() > LONGEST ? smallest : EditDistance.between(wanted, word.toLowerCase(Locale.ROOT));
            if (distance < smallest) {
                smallest = distance;
                nearest = Optional.of(word);
            }
        }
        return nearest;
    }
}
