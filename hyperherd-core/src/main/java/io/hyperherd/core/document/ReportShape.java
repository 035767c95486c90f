package io.hyperherd.core.document;

import static io.hyperherd.core.shape.Shapes.INTEGER_OR_NULL;
import static io.hyperherd.core.shape.Shapes.TEXT_OR_NULL;

import io.hyperherd.core.shape.ObjectShape;
import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.TaskReport;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** The fields for what a scheduler says of a task; all null where it says nothing. */
final class ReportShape {

    static final ObjectShape<Optional<TaskReport>> SHAPE = ObjectShape.<Optional<TaskReport>>empty()
            .with("slurm_state", "The scheduler's own word for the state.", TEXT_OR_NULL, r -> r.map(TaskReport::word))
            .with(
                    "elapsed",
                    "How long it ran, as the scheduler writes it.",
                    TEXT_OR_NULL,
                    r -> used(r).elapsed().map(Elapsed::text))
            .with("elapsed_seconds", "How long it ran, in whole seconds.", INTEGER_OR_NULL, r -> seconds(used(r)))
            .with("max_rss_bytes", "The most resident memory it held.", INTEGER_OR_NULL, r -> used(r).maxRssBytes())
            .with("ave_rss_bytes", "Its average resident memory.", INTEGER_OR_NULL, r -> used(r).aveRssBytes())
            .with("req_mem_bytes", "The memory it asked for.", INTEGER_OR_NULL, r -> used(r).requestedBytes());

    private ReportShape() {}

    private static Accounting used(Optional<TaskReport> report) {
        return report.map(TaskReport::accounting).orElse(Accounting.NONE);
    }

    private static OptionalLong seconds(Accounting used) {
        Optional<Duration> elapsed = used.elapsed().flatMap(Elapsed::duration);
        return elapsed.isPresent() ? OptionalLong.of(elapsed.get().toSeconds()) : OptionalLong.empty();
    }
}
