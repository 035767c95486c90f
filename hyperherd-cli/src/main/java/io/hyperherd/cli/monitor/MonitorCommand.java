package io.hyperherd.cli.monitor;

import static io.hyperherd.cli.line.CommandOptions.flag;
import static io.hyperherd.cli.line.CommandOptions.value;

import io.hyperherd.RefusedException;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.EnvFile;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.UsageException;
import io.hyperherd.spi.SweepMonitor;
import io.hyperherd.spi.SweepMonitor.Duplicates;
import io.hyperherd.spi.SweepMonitor.Ended;
import io.hyperherd.spi.SweepMonitor.Operation;
import io.hyperherd.spi.SweepMonitor.Request;
import io.hyperherd.spi.SweepMonitor.Terminal;
import io.hyperherd.spi.SweepMonitor.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.commons.cli.Options;

/** {@code herd monitor}: operates a sweep until it is done. */
public final class MonitorCommand implements Command {

    private static final String ONCE = "once";
    private static final String PROMPT = "prompt";
    private static final String DRY_RUN = "dry-run";
    private static final String TRIGGER = "trigger";
    private static final String MAX_TICKS = "max-ticks";
    private static final String NO_AGENT = "no-agent";
    private static final String FORCE_DISCORD = "force-discord";
    private static final List<String> TRIGGERS = List.of("scheduled", "failure", "completion", "user_message", "boot");
    private static final long FAREWELL_SECONDS = 25;

    @Override
    public String summary() {
        return "Operate the sweep: start it gently, mend failures, report.";
    }

    @Override
    public String positionals() {
        return "[WORKSPACE]";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(flag(ONCE, "run one tick and exit"))
                .addOption(value("p", PROMPT, "MSG", "run one tick on a message, print the reply and exit"))
                .addOption(flag(DRY_RUN, "print what a tick would be about and exit; change nothing"))
                .addOption(
                        value(TRIGGER, "{scheduled,failure,completion,user_message,boot}", "what a single tick is for"))
                .addOption(value(MAX_TICKS, "N", "end after N ticks"))
                .addOption(flag(NO_AGENT, "watch and answer commands, but operate nothing"))
                .addOption(flag(FORCE_DISCORD, "start although another monitor seems to use the Discord channel"));
    }

    @Override
    public int run(Arguments arguments, Session session) {
        Target target = Target.workspace(arguments.positionals());
        String trigger = arguments.value(TRIGGER).orElse("boot");
        if (!TRIGGERS.contains(trigger)) {
            throw new UsageException(
                    "--trigger must be one of " + String.join(", ", TRIGGERS) + ", not '" + trigger + "'");
        }
        Work work = work(arguments);
        Request request = new Request(
                target.path(session.directory()),
                target.typed(),
                work,
                trigger,
                ticks(arguments),
                arguments.has(NO_AGENT) ? Operation.PASSIVE : Operation.ACTIVE,
                arguments.has(FORCE_DISCORD) ? Duplicates.WARN : Duplicates.REFUSE);
        Map<String, String> added = work instanceof Work.DryRun ? Map.of() : EnvFile.load(target, session);
        SweepMonitor monitor = installed();
        Terminal terminal = new Terminal(
                session.environment(),
                added,
                session.keyboard().input(),
                typist(session),
                session.out(),
                session.err());
        return work instanceof Work.Daemon
                ? daemon(monitor, request, terminal, session)
                : monitor.run(request, terminal);
    }

    private static Work work(Arguments arguments) {
        if (arguments.has(DRY_RUN)) {
            return new Work.DryRun();
        }
        Optional<Work> prompt = arguments.value(PROMPT).map(Work.Prompt::new);
        return prompt.orElseGet(() -> arguments.has(ONCE) ? new Work.Once() : new Work.Daemon());
    }

    private static OptionalInt ticks(Arguments arguments) {
        return arguments.integer(MAX_TICKS, 1);
    }

    private static Optional<String> typist(Session session) {
        return session.keyboard().isThere()
                ? Optional.of(session.environment().getOrDefault("USER", "you"))
                : Optional.empty();
    }

    private static SweepMonitor installed() {
        return ServiceLoader.load(SweepMonitor.class)
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "this installation has no monitor: its jars belong into lib/monitor beside the others"));
    }

    /** A signal ends the monitor in good order, which is no failure. */
    private static int daemon(SweepMonitor monitor, Request request, Terminal terminal, Session session) {
        CountDownLatch said = new CountDownLatch(1);
        session.interruption().answer(() -> {
            if (monitor.stop() != Ended.IN_ORDER) {
                return OptionalInt.empty();
            }
            said.await(FAREWELL_SECONDS, TimeUnit.SECONDS);
            return OptionalInt.of(ExitStatus.DONE);
        });
        try {
            return monitor.run(request, terminal);
        } finally {
            session.out().flush();
            said.countDown();
        }
    }
}
