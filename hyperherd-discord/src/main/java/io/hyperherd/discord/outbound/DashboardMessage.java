package io.hyperherd.discord.outbound;

import io.hyperherd.discord.text.Messages;
import io.hyperherd.monitor.spi.Dashboard;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** How a dashboard looks: an embed, cut to Discord's limits, and a button; pure. */
public final class DashboardMessage {

    /** What the button is known by; the same as in the Python tool, whose dashboards then can be refreshed. */
    public static final String REFRESH = "hyperherd_dashboard_refresh";

    /** What the titles of dashboards begin with. */
    static final String SIGN = "📊";

    /** Discord refuses fields without text. */
    private static final String NOTHING = "\u200b";

    private DashboardMessage() {}

    static MessageCreateData create(Dashboard dashboard) {
        return new MessageCreateBuilder()
                .setEmbeds(embed(dashboard))
                .setComponents(ActionRow.of(Button.secondary(REFRESH, "Refresh").withEmoji(Emoji.fromUnicode("🔄"))))
                .build();
    }

    static MessageEditData edit(Dashboard dashboard) {
        return MessageEditData.fromCreateData(create(dashboard));
    }

    static MessageEmbed embed(Dashboard dashboard) {
        EmbedBuilder embed = new EmbedBuilder()
                .setTitle(Messages.shorten(dashboard.title(), MessageEmbed.TITLE_MAX_LENGTH))
                .setColor(dashboard.colour())
                .setFooter("updated")
                .setTimestamp(dashboard.at());
        fields(dashboard)
                .forEach(field -> embed.addField(field.name(), field.text(), field.width() == Dashboard.Width.NARROW));
        return embed.build();
    }

    /** Returns the fields within their limits, and so many of their characters as the whole may have. */
    private static List<Dashboard.Field> fields(Dashboard dashboard) {
        int room = MessageEmbed.EMBED_MAX_LENGTH_BOT - MessageEmbed.TITLE_MAX_LENGTH - "updated".length();
        List<Dashboard.Field> fields = new ArrayList<>();
        for (Dashboard.Field field : dashboard.fields()) {
            String name = shortened(field.name(), MessageEmbed.TITLE_MAX_LENGTH);
            int left = Math.min(MessageEmbed.VALUE_MAX_LENGTH, room - name.length());
            if (left < 2 || fields.size() == MessageEmbed.MAX_FIELD_AMOUNT) {
                break;
            }
            String text = shortened(field.text(), left);
            fields.add(new Dashboard.Field(name, text, field.width()));
            room -= name.length() + text.length();
        }
        return fields;
    }

    private static String shortened(String text, int most) {
        return text.isBlank() ? NOTHING : Messages.shorten(text, most);
    }
}
