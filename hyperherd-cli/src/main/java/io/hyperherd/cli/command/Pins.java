package io.hyperherd.cli.command;

import io.hyperherd.Pin;
import io.hyperherd.RefusedException;
import io.hyperherd.SweepDefinition;
import io.hyperherd.Trial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The pins of one command.
 *
 * @param pins in the order typed
 */
public record Pins(List<Pin> pins) {

    /**
     * Reads {@code NAME=VALUE} words.
     *
     * @throws RefusedException when a word has another form
     */
    public static Pins parse(List<String> words) {
        return new Pins(words.stream().map(Pins::pin).toList());
    }

    private static Pin pin(String word) {
        int equals = word.indexOf('=');
        if (equals < 0) {
            throw new RefusedException(
                    "--pin '" + word
                            + "': expected 'name=value', got no '='. (A workspace goes in front of --pin, or behind another option.)");
        }
        String name = word.substring(0, equals).strip();
        if (name.isEmpty()) {
            throw new RefusedException("--pin '" + word + "': empty parameter name");
        }
        return new Pin(name, word.substring(equals + 1).strip());
    }

    /**
     * Checks that every pin names a swept parameter.
     *
     * @throws io.hyperherd.ConfigException when one does not
     */
    public void check(SweepDefinition definition) {
        pins.forEach(pin -> pin.check(definition));
    }

    public boolean isEmpty() {
        return pins.isEmpty();
    }

    public boolean match(Trial trial) {
        return pins.stream().allMatch(pin -> pin.matches(trial));
    }

    /** Returns {@code --pin a=1, b=2}. */
    @Override
    public String toString() {
        return pins.stream().map(Pin::toString).collect(Collectors.joining(", ", "--pin ", ""));
    }
}
