package io.hyperherd.cli.run;

import static io.hyperherd.cli.line.CommandOptions.flag;
import static io.hyperherd.cli.line.CommandOptions.value;

import io.hyperherd.Plan;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.EnvFile;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.cli.progress.LineProgress;
import io.hyperherd.cli.progress.Progress;
import io.hyperherd.cli.progress.ScreenProgress;
import io.hyperherd.cli.progress.SilentProgress;
import io.hyperherd.cli.progress.Watch;
import io.hyperherd.core.document.RunDocument;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.OptionGroup;
import org.apache.commons.cli.Options;

/** {@code herd run}: submits what is ready, failed or cancelled; on this machine's scheduler it also waits for the trials. */
public final class RunCommand implements Command {

    private static final String DRY_RUN = "dry-run";
    private static final String DETACH = "detach";
    private static final String WAIT = "wait";
    private static final String SCHEDULER = "scheduler";
    private static final String KEEP_FEEDING = "keep-feeding";

    @Override
    public String summary() {
        return "Submit every trial that is ready, failed or cancelled.";
    }

    @Override
    public String positionals() {
        return "[WORKSPACE]";
    }

    @Override
    public Options options() {
        OptionGroup waiting = new OptionGroup()
                .addOption(flag(DETACH, "return at once, where trials run on this machine"))
                .addOption(flag(WAIT, "return when the trials are over, with status 1 unless all completed"));
        return RunChoice.addTo(new Options())
                .addOption(flag("n", DRY_RUN, "show what would be submitted; change nothing"))
                .addOption(value(SCHEDULER, "{slurm,local,auto,...}", "where to run, instead of what the YAML says"))
                .addOptionGroup(waiting)
                .addOption(flag(KEEP_FEEDING, "go on submitting as the cluster has room, until all is submitted"))
                .addOption(CommandOptions.json("print what was submitted as JSON"));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Target target = Target.workspace(arguments.positionals());
        RunChoice choice = RunChoice.of(arguments).withEnvironment(EnvFile.load(target, session));
        Sweep sweep = sweep(arguments, session, target);
        choice.pins().check(sweep.definition());
        return arguments.has(DRY_RUN)
                ? dryRun(sweep, choice, arguments, session, target)
                : submit(sweep, choice, arguments, session, target);
    }

    private static Sweep sweep(Arguments arguments, Session session, Target target) {
        Sweep sweep = session.sweep(target);
        return arguments.value(SCHEDULER).map(sweep::onScheduler).orElse(sweep);
    }

    private static int dryRun(Sweep sweep, RunChoice choice, Arguments arguments, Session session, Target target)
            throws IOException {
        Plan plan = sweep.plan(choice.options());
        session.warn(plan.warnings());
        if (arguments.has(CommandOptions.JSON)) {
            session.print(RunDocument.planned(plan));
        } else {
            new DryRunReport(session, target).print(plan, choice.pins());
        }
        return ExitStatus.DONE;
    }

    private static int submit(Sweep sweep, RunChoice choice, Arguments arguments, Session session, Target target)
            throws IOException {
        Submitting submitting = new Submitting(session, target, arguments.has(CommandOptions.JSON));
        SweepRun run = arguments.has(KEEP_FEEDING)
                ? submitting.untilAll(sweep, choice.options())
                : submitting.once(sweep, choice.options());
        Optional<Plan> plan = run.plan();
        session.warn(plan.map(Plan::warnings).orElse(List.of()));
        boolean json = arguments.has(CommandOptions.JSON);
        boolean here = plan.filter(p -> p.scheduler().equals(Watch.LOCAL)).isPresent();
        boolean waits = arguments.has(WAIT) || (here && !arguments.has(DETACH) && !json);
        if (!json) {
            new RunReport(session, target).print(run, choice.pins());
        }
        if (json) {
            int status = waits ? watch(session, target, new SilentProgress()).quietly(run) : ExitStatus.DONE;
            session.print(RunDocument.submitted(run));
            return status;
        }
        Progress lines = new LineProgress(session.painter(), session.out());
        return waits ? watch(session, target, lines).follow(run) : ExitStatus.DONE;
    }

    /** What is drawn again and again is for somebody who looks at standard error; {@code otherwise} serves a log or a program. */
    private static Watch watch(Session session, Target target, Progress otherwise) {
        Progress progress =
                session.messages().isScreen() ? new ScreenProgress(session.messages(), session.err()) : otherwise;
        return new Watch(session, target, progress);
    }
}
