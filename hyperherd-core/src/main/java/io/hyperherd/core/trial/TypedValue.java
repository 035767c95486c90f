package io.hyperherd.core.trial;

import io.hyperherd.HyperHerdException;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Bool;
import io.hyperherd.value.Value.Int;
import io.hyperherd.value.Value.Real;
import io.hyperherd.value.Value.Text;
import io.hyperherd.value.ValueText;
import java.util.regex.Pattern;

/**
 * One parameter as the type a trial asks for. Text that spells a number or a boolean will do, as it does in the override string: YAML
 * makes text of {@code 1e-3}.
 */
final class TypedValue {

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private final String name;
    private final Value value;

    TypedValue(String name, Value value) {
        this.name = name;
        this.value = value;
    }

    double asDouble() {
        if (value instanceof Real real) {
            return real.value();
        }
        if (value instanceof Int integer) {
            return integer.value().doubleValue();
        }
        if (value instanceof Text text && NUMBER.matcher(text.value()).matches()) {
            return Double.parseDouble(text.value());
        }
        throw not("a number");
    }

    int asInt() {
        if (value instanceof Int integer) {
            if (integer.value().bitLength() < Integer.SIZE) {
                return integer.value().intValue();
            }
            throw not("an integer of 32 bits");
        }
        double number = asDouble();
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw not("an integer of 32 bits");
        }
        return (int) number;
    }

    boolean asBoolean() {
        if (value instanceof Bool bool) {
            return bool.value();
        }
        if (value instanceof Text text
                && (text.value().equals("true") || text.value().equals("false"))) {
            return Boolean.parseBoolean(text.value());
        }
        throw not("true or false");
    }

    String asText() {
        return ValueText.overrideToken(value);
    }

    private HyperHerdException not(String kind) {
        return new HyperHerdException(
                "the parameter " + name + " is " + ValueText.display(value) + ", not " + kind + ".");
    }
}
