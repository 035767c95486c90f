package io.hyperherd.core.reconcile;

import io.hyperherd.ConfigException;
import io.hyperherd.Parameter;
import io.hyperherd.Pin;
import io.hyperherd.SweepDefinition;
import io.hyperherd.Trial;
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

/** Finds trials by the values that listings show. */
public final class Pins {

    private Pins() {}

    /**
     * Checks that every pin names a swept parameter of {@code definition}.
     *
     * @throws ConfigException when one does not
     */
    public static void check(List<Pin> pins, SweepDefinition definition) {
        List<String> names =
                definition.parameters().stream().map(Parameter::name).toList();
        for (Pin pin : pins) {
            if (names.contains(pin.parameter())) {
                continue;
            }
            boolean isStatic = definition.staticOverrides().stream().anyMatch(o -> o.startsWith(pin.parameter() + "="));
            throw new ConfigException("--pin '" + pin.parameter() + "': "
                    + (isStatic ? "a static override is the same for every trial" : "unknown parameter")
                    + "; the sweep's parameters are " + String.join(", ", names));
        }
    }

    /** Returns whether {@code trial} has the value of every pin. */
    public static boolean match(Trial trial, List<Pin> pins) {
        return pins.stream()
                .allMatch(pin -> Optional.ofNullable(trial.params().get(pin.parameter()))
                        .filter(value -> matches(value, pin.value()))
                        .isPresent());
    }

    private static boolean matches(Value value, String text) {
        if (value instanceof Real real) {
            return text.equals(ValueText.nameToken(real)) || equalsNumber(value, text);
        }
        if (value instanceof Int) {
            return equalsNumber(value, text);
        }
        if (value instanceof Bool || value instanceof Value.Null) {
            return ValueText.nameToken(value).equalsIgnoreCase(text)
                    || ValueText.overrideToken(value).equals(text);
        }
        return value instanceof Text word
                ? word.value().equals(text)
                : ValueText.overrideToken(value).equals(text);
    }

    private static boolean equalsNumber(Value value, String text) {
        try {
            return ValueEquality.loose(value, Value.of(new BigDecimal(text.replace("_", "")).doubleValue()));
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
