package io.hyperherd.monitor.command;

import io.hyperherd.monitor.file.Fields;
import io.hyperherd.monitor.file.MonitorFiles;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The JSON answer of a tool as a sentence for people. Pure. */
final class ResultWords {

    private ResultWords() {}

    static String of(String text) {
        Fields answer = Fields.of(MonitorFiles.parsed(text).orElse(Value.NULL));
        if (answer.entries().isEmpty()) {
            return text;
        }
        List<String> sentences = new ArrayList<>();
        if (answer.get("submitted_indices") instanceof Value.Seq submitted
                && !submitted.items().isEmpty()) {
            sentences.add("Submitted " + numbers(submitted)
                    + answer.text("slurm_job_id").map(job -> " as job " + job).orElse("") + ".");
        }
        Fields refused = Fields.of(answer.get("refused"));
        refused.entries()
                .keySet()
                .forEach(index -> sentences.add(
                        "Trial " + index + " was not: " + refused.text(index).orElse("") + "."));
        if (answer.get("cancelled") instanceof Value.Seq cancelled) {
            List<Value> indices = cancelled.items().stream()
                    .map(item -> Fields.of(item).get("index"))
                    .toList();
            sentences.add(
                    indices.isEmpty()
                            ? "No live trial was cancelled."
                            : "Cancelled " + numbers(new Value.Seq(indices)) + ".");
        }
        answer.entries().keySet().stream()
                .filter(key -> key.startsWith("not_cancelled_"))
                .forEach(key -> sentences.add("Trial " + key.substring("not_cancelled_".length())
                        + " was not cancelled: " + answer.text(key).orElse("") + "."));
        return sentences.isEmpty() ? text : String.join(" ", sentences);
    }

    private static String numbers(Value.Seq numbers) {
        return (numbers.items().size() == 1 ? "trial " : "trials ")
                + numbers.items().stream()
                        .map(item -> item instanceof Value.Int number
                                ? number.value().toString()
                                : "?")
                        .collect(Collectors.joining(", "));
    }
}
