package io.hyperherd.core.document;

import static io.hyperherd.core.shape.Shapes.BOOLEAN;
import static io.hyperherd.core.shape.Shapes.INTEGER;
import static io.hyperherd.core.shape.Shapes.INTEGER_OR_NULL;
import static io.hyperherd.core.shape.Shapes.TEXT;
import static io.hyperherd.core.shape.Shapes.TEXT_OR_NULL;
import static io.hyperherd.core.shape.Shapes.list;
import static io.hyperherd.core.shape.Shapes.orNull;

import io.hyperherd.AttemptEnd;
import io.hyperherd.Basis;
import io.hyperherd.Explanation;
import io.hyperherd.core.shape.ObjectShape;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.Waiting;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What {@code herd why} answers. */
public record WhyDocument(Explanation explanation) implements Document {

    private static final ObjectShape<Basis> EVIDENCE = ObjectShape.<Basis>empty()
            .with(
                    "source",
                    "Who says so: squeue, sacct, local, end record, submission or manifest.",
                    TEXT,
                    Basis::source)
            .with(
                    "slurm_job_id",
                    "The job it is about.",
                    TEXT_OR_NULL,
                    b -> b.job().map(JobId::value))
            .with("attempt", "The attempt it is about; 0 when it is about none.", INTEGER, Basis::attempt)
            .with(
                    "at",
                    "When it happened or was asked, in ISO 8601.",
                    TEXT_OR_NULL,
                    b -> b.at().map(WhyDocument::moment));

    static final ObjectShape<WhyDocument> SHAPE = ObjectShape.<WhyDocument>empty()
            .with(TrialShapes.IDENTITY, d -> d.explanation().trial())
            .with(
                    "summary",
                    "Why the trial stands where it stands, in one sentence.",
                    TEXT,
                    d -> d.explanation().summary())
            .with(
                    "details",
                    "What else is known, one sentence each.",
                    list(TEXT),
                    d -> d.explanation().details())
            .with("next", "What to do.", TEXT, d -> d.explanation().next())
            .with(
                    "clears_by_itself",
                    "Whether a trial that waits will start by itself; null when nobody can tell or it does not wait.",
                    orNull(BOOLEAN),
                    WhyDocument::clears)
            .with(
                    "reason",
                    "The scheduler's own reason.",
                    TEXT_OR_NULL,
                    d -> d.explanation().report().flatMap(TaskReport::reason))
            .with(ReportShape.SHAPE, d -> d.explanation().report())
            .with(
                    "exit_code",
                    "The launcher's exit code.",
                    INTEGER_OR_NULL,
                    d -> number(d.explanation().exitCode()))
            .with(
                    "signal",
                    "The signal that ended the launcher.",
                    INTEGER_OR_NULL,
                    d -> number(d.explanation().signal()))
            .with(
                    "host",
                    "The machine it ended on.",
                    TEXT_OR_NULL,
                    d -> d.explanation().end().map(AttemptEnd::host))
            .with(
                    "started_at",
                    "When the run that ended began, in ISO 8601.",
                    TEXT_OR_NULL,
                    d -> d.explanation().end().map(end -> moment(end.start())))
            .with(
                    "ended_at",
                    "When it ended, in ISO 8601.",
                    TEXT_OR_NULL,
                    d -> d.explanation().end().map(end -> moment(end.end())))
            .with(
                    "attempts",
                    "How many attempts there were.",
                    INTEGER,
                    d -> d.explanation().attempts())
            .with(
                    "evidence",
                    "What the status rests on.",
                    EVIDENCE,
                    d -> d.explanation().basis())
            .with(
                    "scheduler_answered_at",
                    "When its scheduler last answered, in ISO 8601; null when nobody knows.",
                    TEXT_OR_NULL,
                    d -> d.explanation().answered().map(WhyDocument::moment))
            .with(
                    "stderr_path",
                    "The absolute path of its standard error.",
                    TEXT,
                    d -> d.explanation().errorLog().toString())
            .with(
                    "stderr_lines",
                    "The last lines of the errors of a trial that failed.",
                    list(TEXT),
                    d -> d.explanation().errors());

    private static Optional<Boolean> clears(WhyDocument document) {
        return document.explanation()
                .outlook()
                .filter(outlook -> outlook != Waiting.Outlook.UNSURE)
                .map(outlook -> outlook == Waiting.Outlook.CLEARS);
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static OptionalLong number(OptionalInt number) {
        return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
    }

    @Override
    public void write(Appendable out) throws IOException {
        DocumentWriter.write(SHAPE, this, out);
    }
}
