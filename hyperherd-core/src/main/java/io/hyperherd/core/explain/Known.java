package io.hyperherd.core.explain;

import io.hyperherd.Attempt;
import io.hyperherd.AttemptEnd;
import io.hyperherd.Trial;
import io.hyperherd.core.evidence.Standing;
import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.JobScript;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.Waiting;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that is known of one trial. Immutable.
 *
 * @param trial the trial, its status as the evidence has it
 * @param standing what its status rests on
 * @param report what the scheduler says of its newest attempt
 * @param attempt what the job script left of it
 * @param waiting why it waits, in its scheduler's words for people
 * @param asked what the definition asks for now
 */
public record Known(
        Trial trial,
        Standing standing,
        Optional<TaskReport> report,
        Optional<Attempt> attempt,
        Optional<Waiting> waiting,
        Resources asked) {

    Accounting used() {
        return report.map(TaskReport::accounting).orElse(Accounting.NONE);
    }

    /** Returns the launcher's exit code. SLURM counts a signal apart, bash on top of 128. */
    public OptionalInt exitCode() {
        OptionalInt recorded = attempt.flatMap(Attempt::end).stream()
                .mapToInt(end -> end.exitCode())
                .findFirst();
        return recorded.isPresent() ? recorded : used().exitCode();
    }

    /** Returns the signal that ended the launcher. */
    public OptionalInt signal() {
        OptionalInt recorded =
                attempt.flatMap(Attempt::end).map(end -> end.signal()).orElse(OptionalInt.empty());
        OptionalInt said = used().signal();
        return recorded.isPresent() || said.orElse(0) == 0 ? recorded : said;
    }

    /** Returns whether all that is known of its end is that somebody asked for it. */
    boolean wasAskedToEnd() {
        return report.isEmpty()
                && attempt.flatMap(Attempt::end).filter(AttemptEnd::asked).isPresent();
    }

    /** Returns whether its job script could not mark the attempt as taken, and so did not run the launcher. */
    boolean isUnclaimed() {
        return attempt.isEmpty() && exitCode().orElse(0) == JobScript.UNCLAIMED;
    }
}
