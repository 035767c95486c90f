package io.hyperherd.core.reconcile;

import io.hyperherd.ConfigException;
import io.hyperherd.Pin;
import io.hyperherd.SweepDefinition;
import io.hyperherd.Trial;
import java.util.List;

/** Finds trials by the values that listings show. */
public final class Pins {

    private Pins() {}

    /**
     * Checks that every pin names a swept parameter of {@code definition}.
     *
     * @throws ConfigException when one does not
     */
    public static void check(List<Pin> pins, SweepDefinition definition) {
        pins.forEach(pin -> pin.check(definition));
    }

    /** Returns whether {@code trial} has the value of every pin. */
    public static boolean match(Trial trial, List<Pin> pins) {
        return pins.stream().allMatch(pin -> pin.matches(trial));
    }
}
