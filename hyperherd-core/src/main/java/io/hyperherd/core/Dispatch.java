package io.hyperherd.core;

import io.hyperherd.Submission;
import io.hyperherd.core.packing.Crate;
import io.hyperherd.core.packing.Lesson;
import io.hyperherd.core.packing.Packing;
import io.hyperherd.core.workspace.Intent;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.TaskNumbers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Submits the jobs of one run, one after the other, each with an intent and a record of its own. The manifest is not touched: the last
 * intent stays until the caller has written that, and tells the next command which records it may lack.
 */
final class Dispatch {

    /** Halving any number to one takes fewer, and a few limits may be learnt. */
    private static final int MOST_REFUSALS = 40;

    /** A scheduler that needs longer to say that there is no room was waiting for room; asking again would wait again. */
    private static final Duration PROMPT = Duration.ofSeconds(3);

    private final Workspace workspace;
    private final Scheduler scheduler;
    private final Consignment consignment;
    private final Consumer<Submission> listener;
    private final int recordedBefore;
    private final List<Submission> submitted = new ArrayList<>();
    private Optional<JobId> last;
    private Limits limits;
    private Instant asked = Instant.EPOCH;
    private int done;
    private int refusals;

    /**
     * Prepares the submission.
     *
     * @param after the job that the first one waits for where only so many trials may run at once
     */
    Dispatch(
            Workspace workspace,
            Scheduler scheduler,
            Consignment consignment,
            Limits limits,
            Optional<JobId> after,
            Consumer<Submission> listener) {
        this.workspace = workspace;
        this.scheduler = scheduler;
        this.consignment = consignment;
        this.limits = limits;
        this.last = after;
        this.listener = listener;
        this.recordedBefore = workspace.submissions().size();
    }

    /** How the submission of everything ended. */
    sealed interface End {

        /** Everything was submitted. */
        record Complete() implements End {}

        /** The scheduler has no room for the rest now. */
        record Full(String why) implements End {}

        /** The scheduler will not take the rest. */
        record Refused(String why) implements End {}

        /** Nobody knows whether the scheduler holds one job more. */
        record Doubt(String why) implements End {}
    }

    /** Returns the jobs that were submitted so far, also when {@link #submit} failed. */
    List<Submission> submitted() {
        return List.copyOf(submitted);
    }

    End submit() {
        while (done < consignment.size()) {
            Packing packing = consignment.packing(done, limits);
            if (packing.crates().isEmpty()) {
                return packing.obstacle().equals(Optional.of(Packing.Obstacle.NO_ARRAYS))
                        ? new End.Refused("this cluster takes no job arrays (MaxArraySize is 0)")
                        : new End.Full("the limit on jobs is reached");
            }
            Optional<End> end = submit(packing.crates());
            if (end.isPresent()) {
                return end.get();
            }
        }
        return new End.Complete();
    }

    /** Returns how it ended; empty when what is left can be tried, in other jobs or because there is none. */
    private Optional<End> submit(List<Crate> crates) {
        for (Crate crate : crates) {
            long start = System.nanoTime();
            SubmitOutcome outcome = submit(crate);
            if (outcome instanceof SubmitOutcome.Accepted accepted) {
                record(crate, accepted.job());
            } else if (outcome instanceof SubmitOutcome.Refused refused) {
                return learn(refused, crate, Duration.ofNanos(System.nanoTime() - start));
            } else if (outcome instanceof SubmitOutcome.InDoubt doubt) {
                return Optional.of(new End.Doubt(doubt.message()));
            }
        }
        return Optional.empty();
    }

    private SubmitOutcome submit(Crate crate) {
        ArrayJob job = consignment.job(crate, done, JobTag.unique(), last);
        workspace.clearStopSignals(crate.indices());
        if (job.numbers() == TaskNumbers.DENSE) {
            workspace.saveTable(job);
        }
        workspace.saveIntent(new Intent(job.tag(), scheduler.name(), crate.indices(), crate.numbers(), recordedBefore));
        asked = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return scheduler.submit(job);
    }

    private void record(Crate crate, JobId job) {
        Submission submission =
                new Submission(scheduler.name(), job, crate.indices(), crate.numbers(), Optional.of(asked));
        workspace.record(submission);
        submitted.add(submission);
        done += crate.indices().size();
        limits = limits.after(crate.indices().size());
        last = Optional.of(job);
        listener.accept(submission);
    }

    private Optional<End> learn(SubmitOutcome.Refused refused, Crate crate, Duration took) {
        refusals++;
        boolean full = refused.cause() == SubmitOutcome.Cause.LIMIT_REACHED;
        Optional<Limits> lesson = refusals > MOST_REFUSALS || (full && took.compareTo(PROMPT) > 0)
                ? Optional.empty()
                : Lesson.of(refused.cause(), crate, limits);
        if (lesson.isPresent()) {
            limits = lesson.get();
            return Optional.empty();
        }
        return Optional.of(full ? new End.Full(refused.message()) : new End.Refused(refused.message()));
    }
}
