package io.hyperherd.discord;

import static org.awaitility.Awaitility.await;

import io.hyperherd.Discord;
import io.hyperherd.Grid;
import io.hyperherd.Monitoring;
import io.hyperherd.Oversight;
import io.hyperherd.SweepDefinition;
import io.hyperherd.discord.connection.Endpoints;
import io.hyperherd.discord.fake.FakeDiscord;
import io.hyperherd.monitor.spi.Channel;
import io.hyperherd.monitor.spi.ChannelException;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Surroundings;
import io.hyperherd.monitor.spi.Surroundings.Duplicates;
import io.hyperherd.monitor.spi.SystemClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.core.ThrowingRunnable;

/** A fake Discord with a channel {@code demo}, a scripted monitor, and the channels of sweeps that were started in them. */
final class Rig implements AutoCloseable {

    final FakeDiscord discord = new FakeDiscord();
    final ScriptedReception reception = new ScriptedReception();
    private final List<Channel> started = new ArrayList<>();

    private Rig() throws IOException, InterruptedException {}

    static Rig set() throws IOException, InterruptedException {
        return new Rig();
    }

    /** Starts the channel of the sweep {@code demo}. */
    Channel start() throws ChannelException {
        return start(sweep("demo", "/sweeps/demo", FakeDiscord.GUILD), Duplicates.REFUSE, Map.of());
    }

    /** Starts the channel of a sweep, with these variables beside those that lead to the fake. */
    Channel start(SweepDefinition sweep, Duplicates duplicates, Map<String, String> more) throws ChannelException {
        return start(surroundings(sweep, duplicates, more));
    }

    /** Starts the channel of a sweep by this clock. */
    Channel start(SweepDefinition sweep, Clock clock) throws ChannelException {
        Surroundings usual = surroundings(sweep, Duplicates.REFUSE, Map.of());
        return start(new Surroundings(sweep, sweep.workspace(), usual.environment(), clock, Duplicates.REFUSE));
    }

    private Channel start(Surroundings surroundings) throws ChannelException {
        Channel channel = new DiscordChannelFactory().open(surroundings).orElseThrow();
        started.add(channel);
        channel.start(reception);
        return channel;
    }

    Surroundings surroundings(SweepDefinition sweep, Duplicates duplicates, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(Map.of(
                DiscordChannelFactory.TOKEN_VARIABLE,
                FakeDiscord.TOKEN,
                Endpoints.REST_VARIABLE,
                discord.restUrl(),
                Endpoints.GATEWAY_VARIABLE,
                discord.gatewayUrl()));
        variables.putAll(more);
        return new Surroundings(sweep, sweep.workspace(), variables, new SystemClock(), duplicates);
    }

    /** Returns where the fake is. */
    Endpoints endpoints() {
        return new Endpoints(Optional.of(discord.restUrl()), Optional.of(discord.gatewayUrl()));
    }

    /** Returns the id of the channel of this name. */
    String channel(String name) {
        return discord.channels().stream()
                .filter(channel -> channel.getString("name").equals(name))
                .map(channel -> channel.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    static SweepDefinition sweep(String name, String workspace, String guild) {
        return sweep(name, workspace, new Discord(Optional.of(guild), Optional.empty(), Optional.empty(), 60));
    }

    static SweepDefinition sweep(String name, String workspace, Discord discord) {
        Oversight oversight = new Oversight(
                Optional.empty(), Oversight.DEFAULT_PRUNE_GRACE_SECONDS, discord, List.of(), Monitoring.DEFAULT);
        return new SweepDefinition(
                name,
                Path.of(workspace),
                Path.of(workspace, "launch.sh"),
                Grid.all(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                oversight);
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion);
    }

    @Override
    public void close() {
        started.forEach(Channel::close);
        discord.close();
    }
}
