package io.hyperherd.cli.line;

/**
 * A bare negative number is a value or a positional argument, and never an option. The parser would take it for one, so it is handed over
 * behind a NUL, which no argument of a process can hold. Every command looks at its words here first, where a regular expression that is
 * not warm costs milliseconds.
 */
final class NegativeNumber {

    private static final String MASK = "\0";

    private NegativeNumber() {}

    /** Returns whether {@code word} is like {@code -3}, {@code -0.5} or {@code -.5}. */
    static boolean is(String word) {
        int point = word.indexOf('.');
        int whole = point < 0 ? word.length() : point;
        boolean ends = point < 0 ? whole > 1 : point + 1 < word.length();
        return word.startsWith("-") && ends && areDigits(word, 1, whole) && areDigits(word, whole + 1, word.length());
    }

    private static boolean areDigits(String word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static String masked(String word) {
        return MASK + word;
    }

    static String unmasked(String word) {
        return word.startsWith(MASK) ? word.substring(MASK.length()) : word;
    }
}
