package io.hyperherd.cli.look;

import io.hyperherd.AccountingReport;
import io.hyperherd.RefusedException;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialAccounting;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.core.document.StatsDocument;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code herd stats}: time and memory of trials, as the scheduler accounts for them. Saves nothing. */
public final class StatsCommand implements Command {

    @Override
    public String summary() {
        return "Show how long trials ran and how much memory they used.";
    }

    @Override
    public String positionals() {
        return "[WORKSPACE] [INDEX]";
    }

    @Override
    public Options options() {
        return new Options().addOption(CommandOptions.json("print seconds and bytes as JSON"));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Target target = Target.oneIndex(arguments.positionals(), session.directory());
        Sweep sweep = session.sweep(target);
        SweepRun run = session.workspace(sweep, target);
        for (int index : target.indices()) {
            if (run.manifest().trial(index).isEmpty()) {
                throw new RefusedException("No trial found with index " + index + "; '" + session.hint("ls", target)
                        + "' lists the trials there are");
            }
        }
        AccountingReport report = run.accounting();
        session.warn(report.warnings());
        if (report.submissions().isEmpty()) {
            throw new RefusedException(
                    "No jobs recorded for this workspace; '" + session.hint("run", target) + "' submits its trials");
        }
        List<TrialAccounting> trials = wanted(report, target.indices());
        if (arguments.has(CommandOptions.JSON)) {
            session.print(new StatsDocument(trials));
        } else if (trials.isEmpty()) {
            session.out().println("No accounting data available.");
        } else {
            new StatsTable(session.painter()).print(trials, session.out());
        }
        return ExitStatus.DONE;
    }

    private static List<TrialAccounting> wanted(AccountingReport report, List<Integer> indices) {
        return indices.isEmpty()
                ? report.trials()
                : indices.stream().map(index -> account(report, index)).toList();
    }

    private static TrialAccounting account(AccountingReport report, int index) {
        return report.trial(index)
                .orElseThrow(() -> new RefusedException("No accounting data for trial " + index
                        + ": the scheduler says nothing of any job it was submitted in"));
    }
}
