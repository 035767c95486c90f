package io.hyperherd.cli.run;

import static io.hyperherd.cli.line.CommandOptions.flag;

import io.hyperherd.LauncherCall;
import io.hyperherd.LauncherEnd;
import io.hyperherd.RefusedException;
import io.hyperherd.Rehearsal;
import io.hyperherd.RehearsalOptions;
import io.hyperherd.Sweep;
import io.hyperherd.Trial;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.EnvFile;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import java.io.PrintStream;
import org.apache.commons.cli.Options;

/** {@code herd test}: runs one trial here, in the foreground. Its exit status is the launcher's. */
public final class TestCommand implements Command {

    /** Between what this command says and what the launcher says. */
    static final String RULE = "-".repeat(60);

    private static final String CHECK = "cfg-job";
    private static final String ALL = "all";

    /** Makes Hydra print the configuration it has composed, and end. */
    private static final String PRINT_CONFIG = "--cfg job";

    @Override
    public String summary() {
        return "Run one trial here, in the foreground, without a scheduler.";
    }

    @Override
    public String positionals() {
        return "[WORKSPACE] [INDEX]";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(flag(CHECK, "add '--cfg job' to the overrides: Hydra prints its configuration and ends"))
                .addOption(flag(ALL, "with --cfg-job: check every trial"));
    }

    @Override
    public int run(Arguments arguments, Session session) {
        Target target = Target.oneIndex(arguments.positionals(), session.directory());
        boolean checking = arguments.has(CHECK);
        if (arguments.has(ALL) && !checking) {
            throw new RefusedException("--all only checks configurations, so it needs --cfg-job; '"
                    + session.hint("run", target) + "' runs every trial");
        }
        RehearsalOptions options = RehearsalOptions.defaults().withEnvironment(EnvFile.load(target, session));
        Sweep sweep = session.sweep(target);
        Rehearsal rehearsal = sweep.rehearse(checking ? options.checking(PRINT_CONFIG) : options);
        session.warn(rehearsal.warnings());
        if (arguments.has(ALL)) {
            return new ConfigChecks(session).run(sweep.definition(), rehearsal);
        }
        LauncherCall call = rehearsal.call(index(target, rehearsal));
        return run(call, checking ? Wording.CHECK : Wording.RUN, session.out()).exitStatus();
    }

    private static int index(Target target, Rehearsal rehearsal) {
        return target.indices().stream()
                .findFirst()
                .or(() -> rehearsal.trials().stream().map(Trial::index).findFirst())
                .orElseThrow(() -> new RefusedException("this workspace has no trials"));
    }

    private static LauncherEnd run(LauncherCall call, Wording wording, PrintStream out) {
        int index = call.trial().index();
        out.println(wording.announcement(index));
        call.trial().experimentName().ifPresent(name -> out.println("  experiment_name: " + name));
        out.println("  overrides: " + call.overrides());
        out.println("  launcher: " + call.launcher());
        out.println(RULE);
        out.println();
        // The launcher writes to the same stream by itself, and after this.
        out.flush();
        LauncherEnd end = call.run();
        out.println();
        out.println(RULE);
        out.println("Trial " + index + ": " + wording.outcome(end));
        return end;
    }

    /** What a run of the launcher is called. */
    private enum Wording {
        RUN("local run completed successfully.", "local run failed"),
        CHECK("Hydra config is valid.", "Hydra config validation failed");

        private final String success;
        private final String failure;

        Wording(String success, String failure) {
            this.success = success;
            this.failure = failure;
        }

        String announcement(int index) {
            return this == RUN ? "Running trial " + index + " locally" : "Validating Hydra config for trial " + index;
        }

        String outcome(LauncherEnd end) {
            return end.succeeded() ? success : failure + " (" + end + ").";
        }
    }
}
