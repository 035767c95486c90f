package io.hyperherd.monitor.tool;

import io.hyperherd.Results;
import io.hyperherd.StepRow;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialResult;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.monitor.spi.Attachment;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Speaker;
import io.hyperherd.monitor.spi.ToolCall.Steps;
import io.hyperherd.value.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;

/** The table of results as a post: a file, shown in the text as well where it is short. */
public final class ResultsPost {

    private static final int LONGEST_INLINE = 1900;
    private static final int LARGEST_FILE = 10 << 20;

    private ResultsPost() {}

    /** Returns the post. */
    public static Post of(SweepRun run, String caption, Speaker speaker, Steps steps) {
        Results results = run.results();
        String table = table(results);
        List<Attachment> files = new ArrayList<>();
        files.add(new Attachment("results.tsv", "text/tab-separated-values", table.getBytes(StandardCharsets.UTF_8)));
        String note = "";
        if (steps == Steps.WITH) {
            byte[] packed = steps(run);
            if (packed.length <= LARGEST_FILE) {
                files.add(new Attachment("steps.tsv.gz", "application/gzip", packed));
            } else {
                note = "\nThe values of every step are too large for a post; see `herd res --steps`.";
            }
        }
        String inline = "```\n" + table + "```";
        String title = caption.isBlank() ? "Results" : caption;
        String shown = title.length() + inline.length() <= LONGEST_INLINE ? "\n" + inline : "";
        return new Post(speaker, title + shown + note, files, OptionalInt.empty());
    }

    private static String table(Results results) {
        StringBuilder table = new StringBuilder("trial\tname\tstatus");
        results.metricNames().forEach(name -> table.append('\t').append(cell(name)));
        table.append('\n');
        for (TrialResult result : results.trials()) {
            table.append(result.trial().index())
                    .append('\t')
                    .append(cell(result.trial().experimentName().orElse("")))
                    .append('\t')
                    .append(result.trial().status().word());
            results.metricNames().forEach(name -> table.append('\t').append(metric(result, name)));
            table.append('\n');
        }
        return table.toString();
    }

    private static String metric(TrialResult result, String name) {
        Value value = result.metrics().get(name);
        return value == null ? "" : cell(shown(value));
    }

    private static String shown(Value value) {
        return value instanceof Value.Text text ? text.value() : JsonStyle.STREAM.text(value);
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    private static byte[] steps(SweepRun run) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("trial_id\tstep\tmetric\ttimestamp\tvalue\n".getBytes(StandardCharsets.UTF_8));
            for (int index : run.trials().stream().map(t -> t.index()).sorted().toList()) {
                for (StepRow row : run.steps(index).rows()) {
                    out.write(line(row).getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return packed.toByteArray();
    }

    private static String line(StepRow row) {
        return row.trial() + "\t" + row.step() + "\t" + cell(row.metric()) + "\t"
                + row.timestamp().map(Instant::toString).orElse("") + "\t" + cell(shown(row.value())) + "\n";
    }
}
