package io.hyperherd.core.space.expression;

import io.hyperherd.value.Value;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of the language: where they end, and what they are. */
final class NumberLiteral {

    private static final Pattern NUMBER = Pattern.compile(
            "0[xX][0-9a-fA-F_]*+|0[oO][0-7_]*+|0[bB][01_]*+|(?:[0-9][0-9_]*+(?:\\.[0-9_]*+)?|\\.[0-9][0-9_]*+)(?:[eE][+-]?[0-9][0-9_]*+)?");

    private static final Pattern BAD_UNDERSCORE = Pattern.compile("_(?![0-9a-fA-F])|(?<![0-9a-fA-F])_");

    private static final int HEXADECIMAL = 16;
    private static final int OCTAL = 8;
    private static final int BINARY = 2;

    private NumberLiteral() {}

    /** Returns the offset behind the number that starts at {@code start} of the text. */
    static int end(Source source, int start) {
        Matcher matcher =
                NUMBER.matcher(source.text()).region(start, source.text().length());
        if (!matcher.lookingAt()) {
            throw source.syntax("not a number", start);
        }
        return matcher.end();
    }

    /** Returns the value of the number {@code token}. */
    static Operand read(Source source, Token token) {
        String text = token.text();
        int radix = radix(text);
        if (radix > 0) {
            String digits = text.substring(2);
            refuseUnderscores(source, token, digits.startsWith("_") ? digits.substring(1) : digits);
            return integer(source, token, digits.replace("_", ""), radix);
        }
        refuseUnderscores(source, token, text);
        String digits = text.replace("_", "");
        if (digits.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E')) {
            return new Operand.Scalar(Value.of(Double.parseDouble(digits)));
        }
        if (digits.startsWith("0") && digits.chars().anyMatch(c -> c != '0')) {
            throw source.syntax("an integer must not begin with a zero; octal is written 0o17", token.position());
        }
        return integer(source, token, digits, 10);
    }

    private static int radix(String text) {
        if (text.length() < 2 || text.charAt(0) != '0') {
            return 0;
        }
        char letter = Character.toLowerCase(text.charAt(1));
        return letter == 'x' ? HEXADECIMAL : letter == 'o' ? OCTAL : letter == 'b' ? BINARY : 0;
    }

    private static void refuseUnderscores(Source source, Token token, String digits) {
        if (BAD_UNDERSCORE.matcher(digits).find()) {
            throw source.syntax("an underscore in a number must be single and between digits", token.position());
        }
    }

    private static Operand integer(Source source, Token token, String digits, int radix) {
        if (digits.isEmpty()) {
            throw source.syntax("a number without digits", token.position());
        }
        int significantDigits = digits.replaceFirst("^0++", "").length();
        boolean tooLong = radix == 10 && significantDigits > Limits.DIGITS;
        try {
            if (tooLong) {
                throw Limits.integerTooLarge();
            }
            return Operands.integer(new BigInteger(digits, radix));
        } catch (EvaluationFailure e) {
            throw source.complaint(e.reason(), token.position());
        }
    }
}
