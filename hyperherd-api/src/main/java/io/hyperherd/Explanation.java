package io.hyperherd;

import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.Waiting;
import io.hyperherd.stability.Api;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a trial stands where it stands. Sentences are whole, for people; everything they say is in the other parts, for programs. Immutable.
 *
 * @param trial the trial, its status as all that is known has it
 * @param summary why it stands there, in one sentence
 * @param details what else is known, one sentence each
 * @param next what to do
 * @param outlook whether a trial that waits will start by itself; empty when it does not wait
 * @param report what the scheduler says of its newest attempt
 * @param end what the job script wrote down of it
 * @param exitCode the exit code of a trial that ended
 * @param signal the signal that ended it
 * @param errors the last lines of its standard error since it last began
 * @param errorLog the absolute path of that log
 * @param attempts how many attempts there were
 * @param basis what the status rests on
 * @param answered when its scheduler last answered; empty when nobody knows
 * @param warnings what was not found out, one line each
 */
@Api(Api.Status.EVOLVING)
public record Explanation(
        Trial trial,
        String summary,
        List<String> details,
        String next,
        Optional<Waiting.Outlook> outlook,
        Optional<TaskReport> report,
        Optional<AttemptEnd> end,
        OptionalInt exitCode,
        OptionalInt signal,
        List<String> errors,
        Path errorLog,
        int attempts,
        Basis basis,
        Optional<Instant> answered,
        List<String> warnings) {

    /** Copies the lists. */
    public Explanation {
        details = List.copyOf(details);
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }
}
