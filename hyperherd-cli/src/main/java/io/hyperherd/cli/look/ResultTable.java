package io.hyperherd.cli.look;

import io.hyperherd.Delimited;
import io.hyperherd.Parameter;
import io.hyperherd.Results;
import io.hyperherd.StepRow;
import io.hyperherd.TrialResult;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueText;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Results as tables that other programs read. */
final class ResultTable {

    private static final int FLOAT_DIGITS = 6;

    private final Delimited cells;
    private final PrintStream out;

    ResultTable(Delimited cells, PrintStream out) {
        this.cells = cells;
        this.out = out;
    }

    /** Prints one row for each trial, with its parameters and its final metrics. */
    void printTrials(List<Parameter> parameters, Results results) {
        List<String> header = new ArrayList<>(List.of("trial_id", "experiment_name"));
        parameters.forEach(parameter -> header.add(parameter.name()));
        header.addAll(results.metricNames());
        out.println(cells.line(header));
        results.trials().forEach(result -> out.println(cells.line(row(parameters, results, result))));
    }

    private static List<String> row(List<Parameter> parameters, Results results, TrialResult result) {
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(result.trial().index()));
        row.add(result.trial().experimentName().orElse(""));
        parameters.forEach(parameter -> row.add(cell(result.trial().params(), parameter.name())));
        results.metricNames().forEach(metric -> row.add(cell(result.metrics(), metric)));
        return row;
    }

    /** Prints one row for each step of each metric, and returns whether there are any. */
    boolean printSteps(Stream<StepRow> steps) {
        out.println(cells.line(List.of("trial_id", "step", "metric", "timestamp", "value")));
        Iterator<StepRow> each = steps.iterator();
        boolean any = each.hasNext();
        each.forEachRemaining(step -> out.println(cells.line(row(step))));
        return any;
    }

    private static List<String> row(StepRow step) {
        return List.of(
                Integer.toString(step.trial()),
                Long.toString(step.step()),
                step.metric(),
                step.timestamp().map(Instant::toString).orElse(""),
                shown(step.value()));
    }

    private static String cell(Map<String, Value> values, String name) {
        return Optional.ofNullable(values.get(name)).map(ResultTable::shown).orElse("");
    }

    /** Programs that read tables know {@code NaN} as "no number"; few know what Python calls an infinity. */
    private static String shown(Value value) {
        boolean notFinite = value instanceof Value.Real real && !Double.isFinite(real.value());
        return notFinite ? "NaN" : ValueText.nameToken(value, FLOAT_DIGITS);
    }
}
