package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.NumberText;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Bool;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Int;
import io.hyperherd.value.Value.Real;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.Value.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** How values become the number that a field wants, and what text becomes inside a condition. */
final class Coercion {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]++(?:_[0-9]++)*+(?:\\.0+)?");
    private static final Set<String> WORDS = Set.of("", "true", "false", "null", "none");

    private Coercion() {}

    /** Returns the whole number that a field of that type takes {@code value} for. */
    static Optional<BigInteger> integer(Value value) {
        if (value instanceof Int integer) {
            return Optional.of(integer.value());
        }
        if (value instanceof Bool bool) {
            return Optional.of(bool.value() ? BigInteger.ONE : BigInteger.ZERO);
        }
        if (value instanceof Real real) {
            return whole(real.value());
        }
        return value instanceof Text text ? whole(text.value().strip()) : Optional.empty();
    }

    private static Optional<BigInteger> whole(double number) {
        return Double.isFinite(number) && number == Math.rint(number)
                ? Optional.of(new BigDecimal(number).toBigInteger())
                : Optional.empty();
    }

    private static Optional<BigInteger> whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        int point = text.indexOf('.');
        String digits = (point < 0 ? text : text.substring(0, point)).replace("_", "");
        return digits.length() > NumberText.MAX_DIGITS ? Optional.empty() : Optional.of(new BigInteger(digits));
    }

    /** Returns the number that a field of that type takes {@code value} for; it may be infinite or NaN. */
    static OptionalDouble real(Value value) {
        if (value instanceof Real real) {
            return OptionalDouble.of(real.value());
        }
        if (value instanceof Text text) {
            return NumberText.real(text.value());
        }
        return integer(value).stream()
                .mapToDouble(BigInteger::doubleValue)
                .filter(Double::isFinite)
                .findFirst();
    }

    /**
     * Returns {@code value} as conditions see it: text that spells a number is that number, at every depth. Values of parameters are
     * never treated so; a condition on a parameter whose values are texts like {@code 1e-3} therefore never holds.
     */
    static Value inCondition(Value value) {
        if (value instanceof Text text) {
            return inCondition(text);
        }
        if (value instanceof Seq list) {
            return new Seq(list.items().stream().map(Coercion::inCondition).toList());
        }
        if (value instanceof Dict map) {
            Map<String, Value> entries = new LinkedHashMap<>();
            map.entries().forEach((key, entry) -> entries.put(key, inCondition(entry)));
            return new Dict(entries);
        }
        return value;
    }

    private static Value inCondition(Text text) {
        String stripped = text.value().strip();
        OptionalDouble number =
                WORDS.contains(stripped.toLowerCase(Locale.ROOT)) ? OptionalDouble.empty() : NumberText.real(stripped);
        if (number.isEmpty()) {
            return text;
        }
        boolean fraction = stripped.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E');
        String digits = NumberText.asciiDigits(stripped).replace("_", "");
        return fraction || !Double.isFinite(number.getAsDouble())
                ? Value.of(number.getAsDouble())
                : new Int(new BigInteger(digits));
    }
}
