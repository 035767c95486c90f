package io.hyperherd.core.space.expression;

import io.hyperherd.core.space.expression.Operand.Scalar;
import io.hyperherd.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** The printf-style formatting of {@code template % values}; the same in every locale. */
final class PercentFormat {

    private PercentFormat() {}

    /** Returns {@code template} with its fields filled from the items of a tuple, or from one value. */
    static String format(String template, Operand right, Budget budget) {
        FormatArguments arguments = new FormatArguments(right);
        FormatReader reader = new FormatReader(template);
        StringBuilder out = new StringBuilder();
        append(out, reader.literal(), budget);
        while (!reader.isAtEnd()) {
            FormatField field = reader.field(arguments);
            append(out, field.conversion() == '%' ? "%" : convert(field, arguments.next(), budget), budget);
            append(out, reader.literal(), budget);
        }
        arguments.refuseLeftovers();
        return out.toString();
    }

    private static void append(StringBuilder out, String part, Budget budget) {
        Limits.textLength((long) out.length() + part.length());
        budget.spendOnText(part.length());
        out.append(part);
    }

    private static String convert(FormatField field, Operand value, Budget budget) {
        budget.spendOnText(field.width() + (long) field.precision().orElse(0));
        return switch (field.conversion()) {
            case 's' -> text(field, Displays.plain(value, budget));
            case 'r' -> text(field, Displays.quoted(value, budget));
            case 'c' -> field.pad(character(value));
            case 'd', 'i', 'u' -> IntegerFormat.format(field, truncated(field, value), budget);
            case 'x', 'X', 'o' ->
                IntegerFormat.format(
                        field, Operands.integer(value).orElseThrow(() -> mismatch(field, "an int", value)), budget);
            case 'e', 'E', 'f', 'F', 'g', 'G' ->
                FloatFormat.format(
                        field, Operands.real(value).orElseThrow(() -> mismatch(field, "a number", value)), budget);
            default ->
                throw new EvaluationFailure("the format has no conversion %" + field.conversion()
                        + "; there are d i f e g x o c s r and %");
        };
    }

    private static String text(FormatField field, String text) {
        int length = text.codePointCount(0, text.length());
        int kept = Math.min(length, field.precision().orElse(length));
        return field.pad(text.substring(0, text.offsetByCodePoints(0, kept)));
    }

    private static String character(Operand value) {
        Optional<String> text = Operands.text(value).filter(t -> t.codePointCount(0, t.length()) == 1);
        return text.or(() -> Operands.integer(value)
                        .filter(c -> c.signum() >= 0 && c.bitLength() < Integer.SIZE)
                        .map(BigInteger::intValueExact)
                        .filter(Character::isValidCodePoint)
                        .map(Character::toString))
                .orElseThrow(() -> new EvaluationFailure("the format c needs one character or its number"));
    }

    private static BigInteger truncated(FormatField field, Operand value) {
        if (value instanceof Scalar scalar && scalar.value() instanceof Value.Real real) {
            if (!Double.isFinite(real.value())) {
                throw mismatch(field, "a finite number", value);
            }
            return new BigDecimal(real.value()).toBigInteger();
        }
        return Operands.integer(value).orElseThrow(() -> mismatch(field, "a number", value));
    }

    private static EvaluationFailure mismatch(FormatField field, String needed, Operand value) {
        return new EvaluationFailure(
                "the format %" + field.conversion() + " needs " + needed + ", not " + Operands.kind(value));
    }
}
