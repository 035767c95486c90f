package io.hyperherd.monitor;

import io.hyperherd.Monitoring;
import io.hyperherd.monitor.channel.Channels;
import io.hyperherd.monitor.command.AllowList;
import io.hyperherd.monitor.loop.End;
import io.hyperherd.monitor.loop.Monitor;
import io.hyperherd.monitor.loop.Pacing;
import io.hyperherd.monitor.loop.Parts;
import io.hyperherd.monitor.rule.Listening;
import io.hyperherd.monitor.spi.Channel;
import io.hyperherd.monitor.spi.ChannelException;
import io.hyperherd.monitor.spi.Operator;
import io.hyperherd.monitor.tool.Workshop;
import io.hyperherd.spi.SweepMonitor.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Runs the monitor until its end. */
final class Daemon {

    private final Setup setup;
    private final List<Monitor> running;

    Daemon(Setup setup, List<Monitor> running) {
        this.setup = setup;
        this.running = running;
    }

    int run() {
        List<Channel> others = setup.channels();
        boolean hears = others.stream().anyMatch(channel -> !channel.name().equals("webhook"));
        boolean answers = setup.terminal().typist().isPresent() || hears;
        Listening listening = answers ? Listening.SOMEBODY : Listening.NOBODY;
        List<Channel> all = new ArrayList<>(List.of(setup.console(true)));
        all.addAll(others);
        Optional<Function<Workshop, Operator>> operator = setup.request().operation() == Operation.ACTIVE
                ? Optional.of(workshop -> setup.operator(workshop, listening))
                : Optional.empty();
        Monitor monitor = new Monitor(new Parts(
                setup.workplace(),
                setup.files(),
                setup.sweepFile(),
                new Channels(all),
                setup.clock(),
                pacing(),
                new AllowList(
                        setup.monitoring().allowedUsers(), setup.monitoring().allowedRoles()),
                setup.request().maxTicks(),
                operator));
        running.add(monitor);
        try {
            return status(monitor.run());
        } catch (ChannelException unusable) {
            setup.terminal().err().println("Error: " + unusable.getMessage());
            return 1;
        }
    }

    private Pacing pacing() {
        Monitoring settings = setup.monitoring();
        int dashboard = setup.surroundings().sweep().oversight().discord().dashboardRefreshSeconds();
        return Pacing.of(
                Duration.ofSeconds(settings.pollSeconds()),
                Duration.ofSeconds(settings.heartbeatSeconds()),
                Duration.ofSeconds(Math.max(0, dashboard)));
    }

    private static int status(End end) {
        return end instanceof End.GaveUp ? 1 : 0;
    }
}
