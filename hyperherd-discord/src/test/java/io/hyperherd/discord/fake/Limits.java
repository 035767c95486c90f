package io.hyperherd.discord.fake;

import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The limits that Discord holds messages to. */
final class Limits {

    private static final int CONTENT = 2000;
    private static final int FIELD_VALUE = 1024;

    private Limits() {}

    static Optional<Reply> complaint(DataObject message) {
        boolean tooLong = message.getString("content", "").length() > CONTENT;
        boolean tooWide = message.optArray("embeds").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .flatMap(embed -> embed.optArray("fields").orElseGet(DataArray::empty).stream(DataArray::getObject))
                .anyMatch(field -> field.getString("value", "").length() > FIELD_VALUE);
        return tooLong || tooWide ? Optional.of(Reply.error(400, 50035, "Invalid Form Body")) : Optional.empty();
    }
}
