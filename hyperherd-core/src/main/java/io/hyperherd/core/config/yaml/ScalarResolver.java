package io.hyperherd.core.config.yaml;

import io.hyperherd.core.config.yaml.YamlNode.Content;
import io.hyperherd.core.config.yaml.YamlNode.Foreign;
import io.hyperherd.core.config.yaml.YamlNode.Known;
import io.hyperherd.value.Value;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a scalar stands for, by the table that PyYAML uses for YAML 1.1: a float needs a dot and a sign in its exponent, {@code 010} is
 * octal, {@code 1:30} counts in sixties. Another table would give workspaces made by the Python tool other trials.
 *
 * <p>Repeated groups in the patterns are possessive, which keeps the matcher from recursing on long texts.
 */
final class ScalarResolver {

    private static final String PREFIX = "tag:yaml.org,2002:";
    private static final Set<String> TRUE = Set.of("yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE = Set.of("no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern INT =
            Pattern.compile("[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*+(?::[0-5]?[0-9])*+|0x[0-9a-fA-F_]+)");
    private static final Pattern FLOAT = Pattern.compile("[-+]?[0-9][0-9_]*+\\.[0-9_]*+(?:[eE][-+][0-9]+)?"
            + "|\\.[0-9][0-9_]*+(?:[eE][-+][0-9]+)?"
            + "|[-+]?[0-9][0-9_]*+(?::[0-5]?[0-9])++\\.[0-9_]*+"
            + "|[-+]?\\.(?:inf|Inf|INF)"
            + "|\\.(?:nan|NaN|NAN)");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]++)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*+)?"
            + "(?:[ \\t]*+(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?");
    private static final BigInteger SIXTY = BigInteger.valueOf(60);

    /** A plain {@code <<}, which merges maps when it is a key and means nothing elsewhere. */
    static final Content MERGE = new Foreign("the merge sign of YAML");

    private ScalarResolver() {}

    /** Returns what a scalar without tag and quotation marks stands for. */
    static Content plain(String text) {
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return new Known(Value.of(TRUE.contains(text)));
        }
        if (NULL.contains(text)) {
            return new Known(Value.NULL);
        }
        if (FLOAT.matcher(text).matches()) {
            return real(text);
        }
        if (INT.matcher(text).matches()) {
            return integer(text);
        }
        if (text.equals("<<")) {
            return MERGE;
        }
        if (text.equals("=")) {
            return new Foreign("the default-value sign of YAML");
        }
        return DATE.matcher(text).matches() ? new Foreign("a date") : text(text);
    }

    static Content text(String text) {
        return new Known(Value.of(text));
    }

    /** Returns what a scalar with a tag of its own stands for; empty for tags that sweeps know nothing of. */
    static Optional<Content> tagged(String tag, String text) {
        String name = tag.startsWith(PREFIX) ? tag.substring(PREFIX.length()) : "";
        return switch (name) {
            case "str" -> Optional.of(text(text));
            case "null" -> Optional.of(new Known(Value.NULL));
            case "bool" ->
                Optional.of(
                        TRUE.contains(text) || FALSE.contains(text)
                                ? plain(text)
                                : new Foreign("neither true nor false"));
            case "int" -> Optional.of(INT.matcher(text).matches() ? integer(text) : new Foreign("no whole number"));
            case "float" ->
                Optional.of(FLOAT.matcher(text).matches() ? real(text) : new Foreign("no number"))
                        .map(c -> spelledOut(c, text));
            case "timestamp" -> Optional.of(new Foreign("a date"));
            case "binary" -> Optional.of(new Foreign("binary data"));
            default -> Optional.empty();
        };
    }

    private static Content spelledOut(Content content, String text) {
        Optional<Value> read = content instanceof Foreign
                ? NumberText.real(text).stream().<Value>mapToObj(Value::of).findFirst()
                : Optional.empty();
        return read.<Content>map(Known::new).orElse(content);
    }

    private static Content integer(String written) {
        String digits = written.replace("_", "");
        boolean negative = digits.startsWith("-");
        String magnitude = digits.startsWith("+") || negative ? digits.substring(1) : digits;
        if (magnitude.length() > NumberText.MAX_DIGITS) {
            return new Foreign("a whole number of more than " + NumberText.MAX_DIGITS + " digits");
        }
        if (magnitude.equals("0b") || magnitude.equals("0x")) {
            return new Foreign("a number without digits");
        }
        BigInteger value = magnitude(magnitude);
        return NumberText.isTooLong(value)
                ? new Foreign("a whole number of more than " + NumberText.MAX_DIGITS + " digits")
                : new Known(new Value.Int(negative ? value.negate() : value));
    }

    private static BigInteger magnitude(String digits) {
        if (digits.startsWith("0b")) {
            return new BigInteger(digits.substring(2), 2);
        }
        if (digits.startsWith("0x")) {
            return new BigInteger(digits.substring(2), 16);
        }
        if (digits.startsWith("0")) {
            return new BigInteger(digits, 8);
        }
        BigInteger value = BigInteger.ZERO;
        for (String part : digits.split(":", -1)) {
            value = value.multiply(SIXTY).add(new BigInteger(part));
        }
        return value;
    }

    private static Content real(String written) {
        String digits = written.replace("_", "").toLowerCase(Locale.ROOT);
        double sign = digits.startsWith("-") ? -1 : 1;
        String magnitude = digits.startsWith("+") || sign < 0 ? digits.substring(1) : digits;
        return new Known(Value.of(sign * magnitudeOfReal(magnitude)));
    }

    private static double magnitudeOfReal(String digits) {
        if (digits.equals(".inf")) {
            return Double.POSITIVE_INFINITY;
        }
        if (digits.equals(".nan")) {
            return Double.NaN;
        }
        String[] parts = digits.split(":", -1);
        double value = 0;
        double base = 1;
        for (int i = parts.length - 1; i >= 0; i--) {
            value += Double.parseDouble(parts[i]) * base;
            base *= 60;
        }
        return value;
    }
}
