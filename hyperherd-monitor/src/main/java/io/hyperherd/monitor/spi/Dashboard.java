package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.time.Instant;
import java.util.List;

/**
 * The sweep at a glance, for channels that have a message which can be edited. Immutable.
 *
 * @param title its title, with the sign 📊
 * @param colour red, green and blue, 8 bits each
 * @param fields what it shows; names are at most 256 characters, texts at most 1024
 * @param at when it was true
 */
@Api(Api.Status.EVOLVING)
public record Dashboard(String title, int colour, List<Field> fields, Instant at) {

    /** Copies the list. */
    public Dashboard {
        fields = List.copyOf(fields);
    }

    /** How a field stands to its neighbours. */
    public enum Width {
        /** Beside others. */
        NARROW,
        /** In a line of its own. */
        FULL
    }

    /** One part of it. */
    public record Field(String name, String text, Width width) {}
}
