package io.hyperherd.discord.connection;

import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;

/** What a bot needs in a guild. */
public final class Permissions {

    private static final List<Permission> ALL = List.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_HISTORY,
            Permission.MESSAGE_ADD_REACTION,
            Permission.MESSAGE_EMBED_LINKS,
            Permission.MESSAGE_ATTACH_FILES,
            Permission.MANAGE_CHANNEL,
            Permission.PIN_MESSAGES,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.MESSAGE_SEND_IN_THREADS);

    private Permissions() {}

    /** Returns the link that brings the bot into a guild with all that it can make use of. */
    public static String invitation(JDA client) {
        client.setRequiredScopes("applications.commands");
        return client.getInviteUrl(ALL);
    }

    /** Returns what the bot could make use of in a channel but may not do, as Discord's settings name it; empty if nothing. */
    public static String missing(Place place) {
        return ALL.stream()
                .filter(permission -> !place.guild().getSelfMember().hasPermission(place.channel(), permission))
                .map(Permission::getName)
                .collect(Collectors.joining(", "));
    }
}
