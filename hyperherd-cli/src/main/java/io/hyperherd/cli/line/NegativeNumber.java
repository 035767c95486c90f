package io.hyperherd.cli.line;

import java.util.regex.Pattern;

/**
 * A bare negative number is a value or a positional argument, and never an option. The parser would take it for one, so it is handed over
 * behind a NUL, which no argument of a process can hold.
 */
final class NegativeNumber {

    private static final Pattern FORM = Pattern.compile("-(\\d+|\\d*\\.\\d+)");
    private static final String MASK = "\0";

    private NegativeNumber() {}

    static boolean is(String word) {
        return FORM.matcher(word).matches();
    }

    static String masked(String word) {
        return MASK + word;
    }

    static String unmasked(String word) {
        return word.startsWith(MASK) ? word.substring(MASK.length()) : word;
    }
}
