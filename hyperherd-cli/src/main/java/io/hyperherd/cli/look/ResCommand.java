package io.hyperherd.cli.look;

import io.hyperherd.Delimited;
import io.hyperherd.Parameter;
import io.hyperherd.Results;
import io.hyperherd.StepRow;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.core.document.ResultsDocument;
import io.hyperherd.core.document.StepsDocument;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.cli.OptionGroup;
import org.apache.commons.cli.Options;

/** {@code herd res}: parameters and logged metrics of every trial as one table. Asks no scheduler. */
public final class ResCommand implements Command {

    private static final String CSV = "csv";
    private static final String STEPS = "steps";

    @Override
    public String summary() {
        return "Print parameters and results of every trial as a table.";
    }

    @Override
    public String positionals() {
        return "[WORKSPACE]";
    }

    @Override
    public Options options() {
        return ResultChoice.addTo(new Options()
                .addOptionGroup(new OptionGroup()
                        .addOption(CommandOptions.flag(CSV, "separate by commas instead of tabs"))
                        .addOption(CommandOptions.json("print the results as JSON")))
                .addOption(CommandOptions.flag(
                        STEPS, "print what was logged step by step, one row for each value, separated by commas")));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Target target = Target.workspace(arguments.positionals());
        ResultChoice choice = ResultChoice.of(arguments);
        Sweep sweep = session.sweep(target);
        choice.check(sweep.definition());
        SweepRun run = session.workspace(sweep, target);
        Results all = run.results();
        session.warn(all.warnings());
        Results chosen = choice.from(all);
        if (arguments.has(STEPS)) {
            printSteps(run, chosen, arguments, session);
        } else {
            printTrials(sweep.definition().parameters(), chosen, arguments, session);
        }
        return ExitStatus.DONE;
    }

    private static void printTrials(List<Parameter> parameters, Results results, Arguments arguments, Session session)
            throws IOException {
        if (arguments.has(CommandOptions.JSON)) {
            session.print(new ResultsDocument(parameters, results));
            return;
        }
        if (results.metricNames().isEmpty()) {
            session.warn(
                    List.of("no results logged yet. Call TrialContext.logResult(), or log_result() in Python, from your"
                            + " training program. Printing the parameters only."));
        }
        new ResultTable(arguments.has(CSV) ? Delimited.COMMAS : Delimited.TABS, session.out())
                .printTrials(parameters, results);
    }

    /** Steps keep their own order, whatever the trials were chosen by. */
    private static void printSteps(SweepRun run, Results chosen, Arguments arguments, Session session)
            throws IOException {
        Stream<StepRow> rows = chosen.trials().stream()
                .map(result -> result.trial().index())
                .sorted()
                .map(run::steps)
                .peek(steps -> session.warn(steps.warnings()))
                .flatMap(steps -> steps.rows().stream());
        if (arguments.has(CommandOptions.JSON)) {
            session.print(StepsDocument.of(rows.toList()));
        } else if (!new ResultTable(Delimited.COMMAS, session.out()).printSteps(rows)) {
            session.warn(List.of("no steps logged yet. Give a step to TrialContext.logResult(), or to log_result() in"
                    + " Python, in your training program."));
        }
    }
}
