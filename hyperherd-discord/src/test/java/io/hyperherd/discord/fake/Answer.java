package io.hyperherd.discord.fake;

import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * One thing the bot said to an interaction.
 *
 * @param step {@code callback} for the first answer, {@code original} for what replaces it, {@code removed} when it
 *     was taken back, {@code follow-up} for more
 * @param files what was attached
 */
public record Answer(String step, DataObject body, List<Upload> files) {

    private static final int EPHEMERAL = 64;

    /** Returns the text, empty when there was none. */
    public String text() {
        return message().getString("content", "");
    }

    /** Tells whether only the one who asked sees it. */
    public boolean isPrivate() {
        return (message().getInt("flags", 0) & EPHEMERAL) != 0;
    }

    /** Returns the message, which a callback wraps. */
    public DataObject message() {
        return step.equals("callback") ? body.optObject("data").orElseGet(DataObject::empty) : body;
    }
}
