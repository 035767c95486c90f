package io.hyperherd.core.packing;

import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.TaskNumbers;
import java.util.Optional;

/** What a refusal tells of limits that nobody had told. */
public final class Lesson {

    private Lesson() {}

    /**
     * Returns limits under which {@code refused} is cut smaller, by half; empty when the refusal is about something else, or the job is as
     * small as jobs get.
     */
    public static Optional<Limits> of(SubmitOutcome.Cause cause, Crate refused, Limits known) {
        int tasks = refused.indices().size();
        int largest = refused.largestNumber();
        return switch (cause) {
            case LIMIT_REACHED, TOO_MANY_TASKS ->
                tasks > 1 ? Optional.of(known.withMaxTasks(tasks / 2)) : Optional.empty();
            case INDEX_TOO_LARGE -> largest > 0 ? Optional.of(known.withMaxIndex(largest / 2)) : Optional.empty();
            case SCRIPT_TOO_LARGE ->
                refused.numbers() == TaskNumbers.TRIAL
                        ? Optional.of(known.withMaxScriptBytes(refused.scriptBytes() / 2))
                        : Optional.empty();
            case BAD_PARTITION, NOT_INSTALLED, OTHER -> Optional.empty();
        };
    }
}
