package io.hyperherd.monitor;

import io.hyperherd.Sweep;
import io.hyperherd.WorkspaceException;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.core.workspace.WorkspaceLock;
import io.hyperherd.monitor.file.Inbox;
import io.hyperherd.monitor.file.MonitorFiles;
import io.hyperherd.monitor.loop.Monitor;
import io.hyperherd.monitor.spi.Check;
import io.hyperherd.monitor.spi.Message;
import io.hyperherd.monitor.spi.SystemClock;
import io.hyperherd.spi.SweepMonitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@code herd monitor}, found by {@link java.util.ServiceLoader}. */
public final class MonitorProgram implements SweepMonitor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Monitor> running = new CopyOnWriteArrayList<>();

    /** Creates it; does nothing else. */
    public MonitorProgram() {}

    @Override
    public int run(Request request, Terminal terminal) {
        Sweep sweep = Sweep.fromYaml(request.workspace());
        Setup setup = new Setup(request, terminal, sweep.definition(), new SystemClock());
        if (request.work() instanceof Work.DryRun) {
            return new SingleTick(setup).show();
        }
        Path directory = sweep.definition().workspace();
        Workspace workspace = Workspace.of(directory);
        workspace.create();
        if (request.work() instanceof Work.Prompt prompt) {
            new Inbox(new MonitorFiles(directory))
                    .add(new Message(setup.clock().now(), "cli", setup.user(), prompt.message()));
        }
        try (WorkspaceLock held = workspace.lockForMonitor()) {
            return locked(setup, held);
        } catch (WorkspaceException busy) {
            if (request.work() instanceof Work.Prompt
                    && String.valueOf(busy.getMessage()).contains("is in use by")) {
                terminal.err().println("A monitor runs on this sweep; it will find the message in its inbox.");
                return 0;
            }
            throw busy;
        }
    }

    /** The lock is held until this returns. */
    @SuppressWarnings("unused")
    private int locked(Setup setup, WorkspaceLock held) {
        if (setup.request().work() instanceof Work.Prompt) {
            return new SingleTick(setup).answer();
        }
        List<Check> checks = setup.preflight();
        checks.forEach(check -> setup.terminal().err().println(check.line()));
        List<String> fatal = checks.stream()
                .filter(check -> check.mark() == Check.Mark.FATAL)
                .map(Check::text)
                .toList();
        if (!fatal.isEmpty()) {
            setup.terminal().err().println("Error: the monitor does not start: " + String.join("; ", fatal));
            return 1;
        }
        return setup.request().work() instanceof Work.Once
                ? new SingleTick(setup).once()
                : new Daemon(setup, running).run();
    }

    @Override
    public Ended stop() {
        if (running.isEmpty()) {
            return Ended.NOTHING_RAN;
        }
        try {
            return running.get(0).stop("signal", PATIENCE) ? Ended.IN_ORDER : Ended.NOT_IN_TIME;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ended.NOT_IN_TIME;
        }
    }
}
