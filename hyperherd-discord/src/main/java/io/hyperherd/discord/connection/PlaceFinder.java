package io.hyperherd.discord.connection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;

/** Finds the guild and the channel of a sweep, and makes the channel when it is missing. */
public final class PlaceFinder {

    private static final List<Permission> NEEDED =
            List.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.MESSAGE_HISTORY);

    private final JDA client;
    private final Address address;
    private final Duration patience;

    /** Prepares the search; a request to make a channel may take that long. */
    public PlaceFinder(JDA client, Address address, Duration patience) {
        this.client = client;
        this.address = address;
        this.patience = patience;
    }

    /**
     * Returns the place.
     *
     * @throws ConnectFailure if the bot is not in the guild, or may not do in the channel what it needs to
     */
    public Place find() {
        Guild guild = guild();
        TextChannel channel = channel(guild);
        List<Permission> missing = NEEDED.stream()
                .filter(permission -> !guild.getSelfMember().hasPermission(channel, permission))
                .toList();
        if (!missing.isEmpty()) {
            throw new ConnectFailure("In #" + channel.getName() + " the bot lacks: " + names(missing) + ". "
                    + "Grant that to the bot's role in the settings of the channel, or invite the bot anew: "
                    + Permissions.invitation(client));
        }
        return new Place(client, guild.getId(), channel.getId());
    }

    private Guild guild() {
        String wanted = address.guild();
        Optional<Guild> byId =
                wanted.matches("\\d{1,20}") ? Optional.ofNullable(client.getGuildById(wanted)) : Optional.empty();
        return byId.or(() -> client.getGuildsByName(wanted, false).stream().findFirst())
                .orElseThrow(() -> new ConnectFailure("The bot is not in the guild " + wanted
                        + " of discord.guild_id; it is in: " + guilds() + ". Invite it: "
                        + Permissions.invitation(client)));
    }

    private String guilds() {
        String known = client.getGuilds().stream()
                .map(guild -> guild.getName() + " (" + guild.getId() + ")")
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? "none" : known;
    }

    private TextChannel channel(Guild guild) {
        if (address.channel().isPresent()) {
            String id = address.channel().get();
            Optional<TextChannel> channel =
                    id.matches("\\d{1,20}") ? Optional.ofNullable(guild.getTextChannelById(id)) : Optional.empty();
            return channel.orElseThrow(() -> new ConnectFailure("The guild " + guild.getName()
                    + " has no text channel " + id + ", which discord.channel_id names. "
                    + "Copy its number anew (right click, Copy Channel ID), or remove the key: then a channel #"
                    + address.name() + " is found or made."));
        }
        return guild.getTextChannelsByName(address.name(), false).stream()
                .findFirst()
                .orElseGet(() -> listed(guild).orElseGet(() -> make(guild)));
    }

    /** Looks where the gateway may not have told of a channel yet: a second one of the same name is a nuisance. */
    private Optional<TextChannel> listed(Guild guild) {
        return ChannelList.of(guild, patience).stream()
                .filter(channel -> channel.name().equals(address.name()))
                .findFirst()
                .flatMap(channel -> Optional.ofNullable(guild.getTextChannelById(channel.id())));
    }

    private TextChannel make(Guild guild) {
        try {
            return Calls.await(guild.createTextChannel(address.name()).setTopic(address.topic()), patience);
        } catch (InsufficientPermissionException | CallFailure refused) {
            throw new ConnectFailure(
                    "The channel #" + address.name() + " does not exist, and the bot may not make it ("
                            + refused.getMessage() + "). Make it, or grant the bot Manage Channels: "
                            + Permissions.invitation(client),
                    refused);
        }
    }

    private static String names(List<Permission> permissions) {
        return permissions.stream().map(Permission::getName).collect(Collectors.joining(", "));
    }
}
