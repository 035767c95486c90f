package io.hyperherd.discord;

import io.hyperherd.discord.connection.Address;
import io.hyperherd.discord.connection.CallFailure;
import io.hyperherd.discord.connection.Calls;
import io.hyperherd.discord.connection.ConnectFailure;
import io.hyperherd.discord.connection.Host;
import io.hyperherd.discord.connection.Login;
import io.hyperherd.discord.connection.Permissions;
import io.hyperherd.discord.connection.Place;
import io.hyperherd.discord.connection.PlaceFinder;
import io.hyperherd.discord.inbound.ButtonListener;
import io.hyperherd.discord.inbound.CommandListener;
import io.hyperherd.discord.inbound.MessageListener;
import io.hyperherd.discord.inbound.SlashCommands;
import io.hyperherd.discord.marker.Owner;
import io.hyperherd.discord.outbound.DashboardBoard;
import io.hyperherd.discord.outbound.Poster;
import io.hyperherd.discord.presence.Pulse;
import io.hyperherd.discord.presence.TopicMarker;
import io.hyperherd.monitor.spi.Reception;
import io.hyperherd.monitor.spi.Surroundings;
import io.hyperherd.monitor.spi.Surroundings.Duplicates;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.JDA;

/** A login with all that hangs on it: who listens, who posts, and the signs of life. */
record Session(JDA client, Poster poster, DashboardBoard board, TopicMarker marker, Pulse pulse)
        implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Session.class.getName());

    /** How long one request may take while the thread that owns the workspace waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /**
     * Logs in, finds the place, and begins to listen.
     *
     * @throws ConnectFailure if any of it fails; nothing is left running then
     */
    static Session open(Surroundings surroundings, Address address, Login login, Reception reception) {
        JDA client = login.connect(List.of());
        try {
            Place place = new PlaceFinder(client, address, PATIENCE).find();
            warnOfMissing(place);
            Owner self = new Owner(client.getSelfUser().getId(), Host.session(surroundings.workspace()));
            TopicMarker marker = new TopicMarker(place, self, address.topic(), FAREWELL);
            refuseRivals(marker, surroundings);
            DashboardBoard board = new DashboardBoard(place, PATIENCE);
            board.resume();
            // Whoever sees a command, or the sign of life, may count on being heard.
            listen(
                    place,
                    reception,
                    Set.copyOf(surroundings.sweep().oversight().monitoring().allowedUsers()));
            register(place, reception);
            Instant now = surroundings.clock().now();
            marker.renew(now);
            return new Session(
                    client,
                    new Poster(place, PATIENCE),
                    board,
                    marker,
                    new Pulse(place, marker, surroundings.clock(), now));
        } catch (RuntimeException failure) {
            client.shutdownNow();
            throw failure instanceof ConnectFailure known ? known : ConnectFailure.unexpected(failure);
        }
    }

    private static void warnOfMissing(Place place) {
        String missing = Permissions.missing(place);
        if (!missing.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "The bot works in #" + place.channel().getName() + " without: " + missing + ". To grant all: "
                            + Permissions.invitation(place.client()));
        }
    }

    private static void refuseRivals(TopicMarker marker, Surroundings surroundings) {
        List<String> rivals = marker.rivals(surroundings.clock().now());
        if (rivals.isEmpty()) {
            return;
        }
        if (surroundings.duplicates() == Duplicates.REFUSE) {
            throw ConnectFailure.rivals(rivals);
        }
        LOG.log(Level.WARNING, "Started although another daemon seems to be alive in " + String.join("; ", rivals));
    }

    private static void register(Place place, Reception reception) {
        try {
            Calls.await(place.guild().updateCommands().addCommands(SlashCommands.of(reception.commands())), PATIENCE);
        } catch (CallFailure failure) {
            throw ConnectFailure.commandsRefused(failure, Permissions.invitation(place.client()));
        }
    }

    private static void listen(Place place, Reception reception, Set<String> allowedBots) {
        place.client()
                .addEventListener(
                        new MessageListener(place, reception, allowedBots),
                        new CommandListener(place, reception),
                        new ButtonListener(place, reception));
    }

    @Override
    public void close() {
        pulse.close();
        marker.remove();
        client.shutdown();
        try {
            if (!client.awaitShutdown(FAREWELL)) {
                client.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            client.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
