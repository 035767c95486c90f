package io.hyperherd.testkit;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.JobScript;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.SubmitOutcome.Cause;
import io.hyperherd.scheduler.SubmitOutcome.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a cluster does not take. */
record Gate(ClusterTerms terms, long live) {

    /** Returns how the cluster refuses {@code job}; empty when it takes it. */
    Optional<SubmitOutcome> refusal(ArrayJob job) {
        int tasks = job.tasks().size();
        int largest = job.taskNumbers().get(tasks - 1);
        if (largest > terms.limits().maxIndex().orElse(Integer.MAX_VALUE)) {
            return refused(Cause.INDEX_TOO_LARGE, "no array has an index of " + largest);
        }
        if (tasks > terms.limits().maxTasks().orElse(Integer.MAX_VALUE)) {
            return refused(Cause.TOO_MANY_TASKS, "no array has " + tasks + " tasks");
        }
        if (terms.limits().maxScriptBytes().isPresent()
                && bytes(job) > terms.limits().maxScriptBytes().getAsLong()) {
            return refused(Cause.SCRIPT_TOO_LARGE, "the script is too large");
        }
        if (live + tasks > terms.mostLive().orElse(Integer.MAX_VALUE)) {
            return refused(Cause.LIMIT_REACHED, "there are " + live + " tasks already");
        }
        return Optional.empty();
    }

    private static long bytes(ArrayJob job) {
        return JobScript.render(job).getBytes(StandardCharsets.UTF_8).length;
    }

    private static Optional<SubmitOutcome> refused(Cause cause, String why) {
        return Optional.of(new Refused(cause, why));
    }
}
