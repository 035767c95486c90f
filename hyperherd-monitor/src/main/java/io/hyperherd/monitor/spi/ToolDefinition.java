package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.util.List;

/**
 * A tool as a model is told of it. Immutable.
 *
 * @param name its name
 * @param description what it does
 * @param parameters what it takes, in order
 */
@Api(Api.Status.EVOLVING)
public record ToolDefinition(String name, String description, List<Parameter> parameters) {

    /** Copies the list. */
    public ToolDefinition {
        parameters = List.copyOf(parameters);
    }

    /** What the value of a parameter is. */
    public enum Kind {
        /** A whole number. */
        INTEGER,
        /** A number. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** Text. */
        TEXT,
        /** A list of whole numbers. */
        INTEGERS
    }

    /**
     * One parameter.
     *
     * @param name its key
     * @param description what it means
     * @param kind what its value is
     * @param isRequired whether it must be given
     * @param words the words that its text must be one of; none for any
     */
    public record Parameter(String name, String description, Kind kind, boolean isRequired, List<String> words) {

        /** Copies the list. */
        public Parameter {
            words = List.copyOf(words);
        }
    }
}
