package io.hyperherd.core.space.expression;

/** What a backslash and its next characters stand for in a text. */
final class Escape {

    private static final String LETTERS = "abfnrtv\\'\"\n";
    private static final String[] MEANINGS = {"\u0007", "\b", "\f", "\n", "\r", "\t", "\u000b", "\\", "'", "\"", ""};
    private static final int OCTAL_DIGITS = 3;

    private Escape() {}

    /** Appends what the escape at {@code start} stands for; returns the offset behind it. An unknown escape stands for itself. */
    static int read(Source source, int start, StringBuilder into) {
        char letter = source.text().charAt(start + 1);
        int known = LETTERS.indexOf(letter);
        if (known >= 0) {
            into.append(MEANINGS[known]);
            return start + 2;
        }
        if (letter == 'x') {
            return hexadecimal(source, start, 2, into);
        }
        if (letter == 'u') {
            return hexadecimal(source, start, 4, into);
        }
        if (letter == 'U') {
            return hexadecimal(source, start, 8, into);
        }
        if (letter == 'N') {
            throw source.complaint(
                    "characters by name (\\N{...}) are not available in expressions; write the character itself or \\uXXXX",
                    start);
        }
        if (isOctal(letter)) {
            return octal(source, start, into);
        }
        into.append('\\');
        return start + 1;
    }

    private static int hexadecimal(Source source, int start, int digits, StringBuilder into) {
        int end = start + 2 + digits;
        if (end > source.text().length() || !isHexadecimal(source.text(), start + 2, end)) {
            throw source.syntax("this escape needs " + digits + " hexadecimal digits", start);
        }
        long codePoint = Long.parseLong(source.text(), start + 2, end, 16);
        if (codePoint > Character.MAX_CODE_POINT) {
            throw source.syntax("there is no such character", start);
        }
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw source.complaint("half a surrogate pair is no character; write it as \\UXXXXXXXX", start);
        }
        into.appendCodePoint((int) codePoint);
        return end;
    }

    private static boolean isHexadecimal(String text, int start, int end) {
        return text.substring(start, end).chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    }

    private static int octal(Source source, int start, StringBuilder into) {
        String text = source.text();
        int end = start + 1;
        while (end < text.length() && end <= start + OCTAL_DIGITS && isOctal(text.charAt(end))) {
            end++;
        }
        into.append((char) Integer.parseInt(text, start + 1, end, 8));
        return end;
    }

    private static boolean isOctal(char c) {
        return c >= '0' && c <= '7';
    }
}
