package io.hyperherd.cli.look;

import io.hyperherd.Parameter;
import io.hyperherd.Results;
import io.hyperherd.Sweep;
import io.hyperherd.TrialResult;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.cli.terminal.Delimited;
import io.hyperherd.core.document.ResultsDocument;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.OptionGroup;
import org.apache.commons.cli.Options;

/** {@code herd res}: parameters and logged metrics of every trial as one table. Asks no scheduler. */
public final class ResCommand implements Command {

    private static final String CSV = "csv";
    private static final int FLOAT_DIGITS = 6;

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
        return new Options()
                .addOptionGroup(new OptionGroup()
                        .addOption(CommandOptions.flag(CSV, "separate by commas instead of tabs"))
                        .addOption(CommandOptions.json("print the results as JSON")));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Target target = Target.workspace(arguments.positionals());
        Sweep sweep = session.sweep(target);
        List<Parameter> parameters = sweep.definition().parameters();
        Results results = session.workspace(sweep, target).results();
        session.warn(results.warnings());
        if (arguments.has(CommandOptions.JSON)) {
            session.print(new ResultsDocument(parameters, results));
            return ExitStatus.DONE;
        }
        if (results.metricNames().isEmpty()) {
            session.warn(
                    List.of("no results logged yet. Call TrialContext.logResult(), or log_result() in Python, from your"
                            + " training program. Printing the parameters only."));
        }
        Delimited table = arguments.has(CSV) ? Delimited.COMMAS : Delimited.TABS;
        session.out().println(table.line(header(parameters, results)));
        results.trials().forEach(result -> session.out().println(table.line(row(parameters, results, result))));
        return ExitStatus.DONE;
    }

    private static List<String> header(List<Parameter> parameters, Results results) {
        List<String> cells = new ArrayList<>(List.of("trial_id", "experiment_name"));
        parameters.forEach(parameter -> cells.add(parameter.name()));
        cells.addAll(results.metricNames());
        return cells;
    }

    private static List<String> row(List<Parameter> parameters, Results results, TrialResult result) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(result.trial().index()));
        cells.add(result.trial().experimentName().orElse(""));
        parameters.forEach(parameter -> cells.add(cell(result.trial().params(), parameter.name())));
        results.metricNames().forEach(metric -> cells.add(cell(result.metrics(), metric)));
        return cells;
    }

    private static String cell(Map<String, Value> values, String name) {
        return Optional.ofNullable(values.get(name)).map(ResCommand::shown).orElse("");
    }

    /** Programs that read tables know {@code NaN} as "no number"; few know what Python calls an infinity. */
    private static String shown(Value value) {
        boolean notFinite = value instanceof Value.Real real && !Double.isFinite(real.value());
        return notFinite ? "NaN" : ValueText.nameToken(value, FLOAT_DIGITS);
    }
}
