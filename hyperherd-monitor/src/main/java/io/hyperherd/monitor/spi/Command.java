package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.util.List;

/**
 * A command that people give in a channel, such as {@code /run}. Immutable.
 *
 * @param name its name, lower-case, without the slash
 * @param summary what it does, at most 100 characters
 * @param options what it takes, required ones first
 * @param effect what it does to the sweep
 */
@Api(Api.Status.EVOLVING)
public record Command(String name, String summary, List<Option> options, Effect effect) {

    /** Copies the list. */
    public Command {
        options = List.copyOf(options);
    }

    /** What a command does to the sweep; everybody in the channel may look, the rest is for those who are allowed. */
    public enum Effect {
        /** Nothing. */
        LOOKS,
        /** It submits, stops or changes something. */
        ACTS
    }

    /** What the value of an option is. */
    public enum Kind {
        /** A whole number. */
        INTEGER,
        /** True or false. */
        BOOLEAN,
        /** Text. */
        TEXT
    }

    /**
     * An option of a command.
     *
     * @param name lower-case
     * @param summary at most 100 characters
     * @param kind what its value is
     * @param isRequired whether it must be given
     */
    public record Option(String name, String summary, Kind kind, boolean isRequired) {}
}
