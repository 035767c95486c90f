package io.hyperherd.monitor;

import io.hyperherd.Monitoring;
import io.hyperherd.Sweep;
import io.hyperherd.SweepDefinition;
import io.hyperherd.monitor.channel.ConsoleChannel;
import io.hyperherd.monitor.channel.Foreground;
import io.hyperherd.monitor.file.LedgerFile;
import io.hyperherd.monitor.file.MonitorFiles;
import io.hyperherd.monitor.look.Workplace;
import io.hyperherd.monitor.resource.SweepFile;
import io.hyperherd.monitor.rule.Listening;
import io.hyperherd.monitor.rule.RuleOperator;
import io.hyperherd.monitor.rule.RuleSettings;
import io.hyperherd.monitor.spi.Channel;
import io.hyperherd.monitor.spi.ChannelFactory;
import io.hyperherd.monitor.spi.Check;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Operator;
import io.hyperherd.monitor.spi.OperatorFactory;
import io.hyperherd.monitor.spi.Surroundings;
import io.hyperherd.monitor.tool.Workshop;
import io.hyperherd.spi.SweepMonitor.Duplicates;
import io.hyperherd.spi.SweepMonitor.Request;
import io.hyperherd.spi.SweepMonitor.Terminal;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** What one call of the command works with. */
final class Setup {

    private final Request request;
    private final Terminal terminal;
    private final Surroundings surroundings;
    private final MonitorFiles files;
    private final Workplace workplace;

    Setup(Request request, Terminal terminal, SweepDefinition sweep, Clock clock) {
        this.request = request;
        this.terminal = terminal;
        Map<String, String> variables = new LinkedHashMap<>(terminal.environment());
        terminal.added().forEach(variables::putIfAbsent);
        surroundings = new Surroundings(
                sweep,
                sweep.workspace(),
                variables,
                clock,
                request.duplicates() == Duplicates.REFUSE
                        ? Surroundings.Duplicates.REFUSE
                        : Surroundings.Duplicates.WARN);
        files = new MonitorFiles(sweep.workspace());
        workplace = new Workplace(() -> Sweep.fromYaml(request.workspace()), terminal.added(), clock);
    }

    Request request() {
        return request;
    }

    Terminal terminal() {
        return terminal;
    }

    Clock clock() {
        return surroundings.clock();
    }

    Monitoring monitoring() {
        return surroundings.sweep().oversight().monitoring();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    MonitorFiles files() {
        return files;
    }

    Workplace workplace() {
        return workplace;
    }

    SweepFile sweepFile() {
        return new SweepFile(request.workspace());
    }

    String user() {
        return surroundings.variable("USER").orElse("cli");
    }

    List<Check> preflight() {
        List<Check> checks = new ArrayList<>();
        for (OperatorFactory factory : ServiceLoader.load(OperatorFactory.class)) {
            checks.addAll(factory.preflight(surroundings));
        }
        List<Check> talk = new ArrayList<>();
        for (ChannelFactory factory : ServiceLoader.load(ChannelFactory.class)) {
            talk.addAll(factory.preflight(surroundings));
        }
        checks.addAll(talk);
        if (surroundings.sweep().oversight().discord().guildId().isPresent()
                && monitoring().allowedUsers().isEmpty()
                && monitoring().allowedRoles().isEmpty()) {
            checks.add(
                    new Check(
                            Check.Mark.DOUBTFUL,
                            "'monitor.allowed_users' and 'monitor.allowed_roles' are empty: people in channels may look, not act"));
        }
        return checks;
    }

    /** Returns the channels besides the terminal. */
    List<Channel> channels() {
        List<Channel> channels = new ArrayList<>();
        for (ChannelFactory factory : ServiceLoader.load(ChannelFactory.class)) {
            factory.open(surroundings).ifPresent(channels::add);
        }
        return channels;
    }

    /** Returns the terminal, whose input is read unless that would stop the process. */
    Channel console(boolean reads) {
        Optional<InputStream> in = reads && Foreground.mayRead() ? Optional.of(terminal.in()) : Optional.empty();
        return new ConsoleChannel(terminal.out(), in, clock(), terminal.typist().orElse(user()));
    }

    /** Returns who operates with {@code workshop}. */
    Operator operator(Workshop workshop, Listening listening) {
        Operator rules =
                new RuleOperator(workshop.reading(), new LedgerFile(files), new RuleSettings(monitoring(), listening));
        for (OperatorFactory factory : ServiceLoader.load(OperatorFactory.class)) {
            Optional<Operator> other = factory.open(surroundings, rules);
            if (other.isPresent()) {
                return other.get();
            }
        }
        return rules;
    }
}
