package io.hyperherd;

import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Bool;
import io.hyperherd.value.Value.Int;
import io.hyperherd.value.Value.Real;
import io.hyperherd.value.Value.Text;
import io.hyperherd.value.ValueEquality;
import io.hyperherd.value.ValueText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Narrows a sweep to trials whose parameter has a value, given as text the way listings show it: {@code 0.2} finds
 * {@code 0.19999999999999998}. Immutable.
 *
 * @param parameter the name of a swept parameter
 * @param value the value as text
 */
@Api(Api.Status.STABLE)
public record Pin(String parameter, String value) {

    /**
     * Checks that the pin names a swept parameter.
     *
     * @throws ConfigException when it does not
     */
    public void check(SweepDefinition definition) {
        List<String> names =
                definition.parameters().stream().map(Parameter::name).toList();
        if (names.contains(parameter)) {
            return;
        }
        boolean isStatic = definition.staticOverrides().stream().anyMatch(o -> o.startsWith(parameter + "="));
        throw new ConfigException("--pin '" + parameter + "': "
                + (isStatic ? "a static override is the same for every trial" : "unknown parameter")
                + "; the sweep's parameters are " + String.join(", ", names));
    }

    /** Returns whether {@code trial} has the parameter with the value; numbers are equal up to the last digits of a float. */
    public boolean matches(Trial trial) {
        return Optional.ofNullable(trial.params().get(parameter))
                .filter(this::shows)
                .isPresent();
    }

    private boolean shows(Value actual) {
        if (actual instanceof Real real) {
            return value.equals(ValueText.nameToken(real)) || equalsNumber(actual);
        }
        if (actual instanceof Int) {
            return equalsNumber(actual);
        }
        if (actual instanceof Bool || actual instanceof Value.Null) {
            return ValueText.nameToken(actual).equalsIgnoreCase(value)
                    || ValueText.overrideToken(actual).equals(value);
        }
        return actual instanceof Text word
                ? word.value().equals(value)
                : ValueText.overrideToken(actual).equals(value);
    }

    private boolean equalsNumber(Value actual) {
        try {
            return ValueEquality.loose(actual, Value.of(new BigDecimal(value.replace("_", "")).doubleValue()));
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /** Returns {@code parameter=value}. */
    @Override
    public String toString() {
        return parameter + "=" + value;
    }
}
