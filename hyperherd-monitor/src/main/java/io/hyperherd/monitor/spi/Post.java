package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.util.List;
import java.util.OptionalInt;

/**
 * Something to say. Immutable. A channel splits what is too long for it, and lets nothing in the text call anybody ({@code @everyone}).
 *
 * @param speaker who says it
 * @param text what, without the speaker's sign, in plain words; {@code ```} fences what keeps its columns
 * @param files what goes with it
 * @param trial the trial in whose thread it belongs, where the channel has threads; empty for everybody
 */
@Api(Api.Status.EVOLVING)
public record Post(Speaker speaker, String text, List<Attachment> files, OptionalInt trial) {

    /** Copies the list. */
    public Post {
        files = List.copyOf(files);
    }

    /** Creates a post of text alone. */
    public Post(Speaker speaker, String text) {
        this(speaker, text, List.of(), OptionalInt.empty());
    }

    /** Returns the text with the speaker's sign. */
    public String marked() {
        return speaker.mark(text);
    }
}
