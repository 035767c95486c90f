package io.hyperherd.core.document;

import static io.hyperherd.core.shape.Shapes.BOOLEAN;
import static io.hyperherd.core.shape.Shapes.INTEGER;
import static io.hyperherd.core.shape.Shapes.TEXT;
import static io.hyperherd.core.shape.Shapes.TEXT_OR_NULL;
import static io.hyperherd.core.shape.Shapes.VALUES;
import static io.hyperherd.core.shape.Shapes.list;
import static io.hyperherd.core.shape.Shapes.orNull;

import io.hyperherd.LogTail;
import io.hyperherd.Results;
import io.hyperherd.Snapshot;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialResult;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.bulk.Bulk;
import io.hyperherd.core.shape.ObjectShape;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code herd snapshot} answers: all that is to be known of a sweep, from one observation of its scheduler.
 *
 * @param snapshot the sweep at one moment
 * @param trials its trials with what they logged
 * @param failedStderr the ends of the errors of trials that failed, ascending by index
 */
public record SnapshotDocument(Snapshot snapshot, List<Entry> trials, List<FailedStderr> failedStderr)
        implements Document {

    private static final ObjectShape<Entry> ENTRY = ObjectShape.<Entry>empty()
            .with(TrialShapes.IDENTITY, e -> e.trial().trial())
            .with(
                    "slurm_job_id",
                    "The newest job it was submitted in; null before the first.",
                    TEXT_OR_NULL,
                    e -> e.trial().job().map(JobId::value))
            .with(ReportShape.SHAPE, e -> e.trial().report())
            .with("metrics", TrialShapes.METRICS, VALUES, Entry::metrics)
            .with("last_log_line", TrialShapes.LAST_LOG_LINE, TEXT_OR_NULL, Entry::lastLogLine);

    private static final ObjectShape<FailedStderr> FAILED = ObjectShape.<FailedStderr>empty()
            .with("index", "The trial.", INTEGER, FailedStderr::index)
            .with(
                    "stderr_path",
                    "The absolute path of its standard error.",
                    TEXT,
                    f -> f.path().toString())
            .with(
                    "stderr_lines",
                    "The last lines without their ends; null when there is no such file.",
                    orNull(list(TEXT)),
                    FailedStderr::lines)
            .with("stderr_truncated", "Whether there are more lines than these.", BOOLEAN, FailedStderr::isTruncated);

    static final ObjectShape<SnapshotDocument> SHAPE = ObjectShape.<SnapshotDocument>empty()
            .with(
                    "sweep_name",
                    "What the sweep is called.",
                    TEXT,
                    d -> d.snapshot().sweepName())
            .with(
                    "workspace",
                    "The absolute workspace directory.",
                    TEXT,
                    d -> d.snapshot().workspace().toString())
            .with("totals", TrialShapes.TOTALS, new TotalsShape(), SnapshotDocument::snapshot)
            .with("trials", "One entry per trial.", list(ENTRY), SnapshotDocument::trials)
            .with(
                    "failed_stderr",
                    "The errors of the last failed trials, ascending by index.",
                    list(FAILED),
                    SnapshotDocument::failedStderr);

    /** Copies the lists. */
    public SnapshotDocument {
        trials = List.copyOf(trials);
        failedStderr = List.copyOf(failedStderr);
    }

    /** One trial, its final metrics in the order logged, and its last line, whole. */
    public record Entry(TrialSnapshot trial, Map<String, Value> metrics, Optional<String> lastLogLine) {}

    /** The end of the errors of a failed trial; no lines when there is no such file. */
    public record FailedStderr(int index, Path path, Optional<List<String>> lines, boolean isTruncated) {}

    /**
     * How much of the errors of failed trials to show.
     *
     * @param lines how many of the last lines of each; 0 for none
     * @param trials of how many of the last failed trials; 0 for none
     */
    public record ErrorLimits(int lines, int trials) {}

    /**
     * Returns the document, for which the ends of logs are read.
     *
     * @param snapshot the sweep at one moment
     * @param results what its trials have logged
     * @param run where their logs are
     * @param limits how much of their errors to show
     */
    public static SnapshotDocument of(Snapshot snapshot, Results results, SweepRun run, ErrorLimits limits) {
        Map<Integer, Map<String, Value>> metrics = new HashMap<>();
        for (TrialResult result : results.trials()) {
            metrics.put(result.trial().index(), result.metrics());
        }
        List<Entry> entries = Bulk.each(
                snapshot.trials(),
                t -> new Entry(t, metrics.getOrDefault(t.trial().index(), Map.of()), run.lastLogLine(t.trial())));
        return new SnapshotDocument(snapshot, entries, errors(snapshot, run, limits));
    }

    private static List<FailedStderr> errors(Snapshot snapshot, SweepRun run, ErrorLimits limits) {
        List<Integer> failed = snapshot.trials().stream()
                .filter(t -> t.trial().status() == TrialStatus.FAILED)
                .map(t -> t.trial().index())
                .toList();
        return failed.subList(Math.max(0, failed.size() - limits.trials()), failed.size()).stream()
                .map(index -> errors(index, run.tail(index, LogTail.Stream.STDERR, limits.lines() + 1), limits.lines()))
                .sorted(Comparator.comparingInt(FailedStderr::index))
                .toList();
    }

    /** One line more than wanted was read, to see whether there is one. */
    private static FailedStderr errors(int index, LogTail tail, int wanted) {
        int there = tail.lines().map(List::size).orElse(0);
        return new FailedStderr(
                index,
                tail.path(),
                tail.lines().map(lines -> lines.subList(Math.max(0, there - wanted), there)),
                there > wanted);
    }

    @Override
    public void write(Appendable out) throws IOException {
        DocumentWriter.write(SHAPE, this, out);
    }
}
