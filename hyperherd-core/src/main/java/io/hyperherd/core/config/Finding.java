package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.Shown;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule that a definition breaks.
 *
 * @param label what breaks it, as the reader of a message would call it, such as {@code parameters.lr.low}
 * @param place the keys and list indices that lead there from the top of a file
 * @param text what is wrong and what to do
 */
record Finding(String label, List<String> place, String text) {

    Finding {
        place = List.copyOf(place);
    }

    /** Returns a finding whose label is its place. */
    static Finding at(List<String> place, String text) {
        return new Finding(path(place), place, text);
    }

    /** Returns {@code place} as it appears in messages. */
    static String path(List<String> place) {
        return place.stream().map(Shown::plain).collect(Collectors.joining("."));
    }

    /** Returns the complaint without its place in a file. */
    String message() {
        return label + ": " + text;
    }
}
