package io.hyperherd.monitor.tool;

import io.hyperherd.StepRow;
import io.hyperherd.monitor.file.Fields;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Figures over what a trial streamed. Pure. */
final class MetricFigures {

    private static final int RECENT = 8;

    private MetricFigures() {}

    /** Returns the rows of each metric, in order of first sight. */
    static Map<String, List<StepRow>> byMetric(List<StepRow> rows) {
        Map<String, List<StepRow>> byMetric = new LinkedHashMap<>();
        rows.forEach(row -> byMetric.computeIfAbsent(row.metric(), first -> new ArrayList<>())
                .add(row));
        return byMetric;
    }

    /** Returns {@code rows} of {@code all} in figures. */
    static Fields of(List<StepRow> all, List<StepRow> rows) {
        List<Double> numbers = rows.stream()
                .map(row -> number(row.value()))
                .flatMapToDouble(OptionalDouble::stream)
                .boxed()
                .toList();
        List<Double> finite = numbers.stream().filter(Double::isFinite).sorted().toList();
        if (all.isEmpty() || rows.isEmpty() || numbers.isEmpty()) {
            String note = all.isEmpty() ? "the trial has not streamed it" : "no numbers in this window";
            return Fields.none().with("n", 0).with("n_total", all.size()).with("note", note);
        }
        Fields figures = Fields.none()
                .with("n", numbers.size())
                .with("n_total", all.size())
                .with("last", Value.of(numbers.get(numbers.size() - 1)))
                .with("has_nan_or_inf", Value.of(finite.size() < numbers.size()))
                .with("recent", recent(numbers))
                .with("step_first", rows.get(0).step())
                .with("step_last", rows.get(rows.size() - 1).step());
        return finite.isEmpty() ? figures : figures.and(moments(finite));
    }

    private static Value recent(List<Double> numbers) {
        return new Value.Seq(numbers.subList(Math.max(0, numbers.size() - RECENT), numbers.size()).stream()
                .<Value>map(Value::of)
                .toList());
    }

    private static Fields moments(List<Double> sorted) {
        int n = sorted.size();
        double mean = sorted.stream().mapToDouble(x -> x).sum() / n;
        double median = n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
        Fields moments = Fields.none()
                .with("mean", Value.of(mean))
                .with("median", Value.of(median))
                .with("min", Value.of(sorted.get(0)))
                .with("max", Value.of(sorted.get(n - 1)));
        double squares =
                sorted.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        return n < 2 ? moments : moments.with("stddev", Value.of(Math.sqrt(squares / (n - 1))));
    }

    static OptionalDouble number(Value value) {
        if (value instanceof Value.Real real) {
            return OptionalDouble.of(real.value());
        }
        return value instanceof Value.Int whole
                ? OptionalDouble.of(whole.value().doubleValue())
                : OptionalDouble.empty();
    }
}
