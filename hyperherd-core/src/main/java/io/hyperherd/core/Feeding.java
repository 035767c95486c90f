package io.hyperherd.core;

import io.hyperherd.Plan;
import io.hyperherd.RunOptions;
import io.hyperherd.RunOptions.Permission;
import io.hyperherd.Submission;
import io.hyperherd.TrialFilter;
import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Submits what a scheduler has room for, again and again, until all that was chosen is submitted. */
final class Feeding {

    /** A cluster without room is asked less and less often, as it serves many. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final Launch launch;
    private final Scheduler scheduler;
    private final RunOptions options;
    private final Consumer<Plan> watcher;
    private final List<Submission> submissions = new ArrayList<>();

    Feeding(Launch launch, Scheduler scheduler, RunOptions options, Consumer<Plan> watcher) {
        this.launch = launch;
        this.scheduler = scheduler;
        this.options = options;
        this.watcher = watcher;
    }

    /** Returns the first plan, with everything that was submitted since and what still waits when the thread was interrupted or time was over. */
    Launch.Outcome feed(Duration timeout) {
        long start = System.nanoTime();
        Launch.Outcome first = attempt(options);
        Launch.Outcome latest = first;
        Duration rest = scheduler.pollInterval();
        while (!latest.plan().waiting().isEmpty()
                && rest.compareTo(timeout.minusNanos(System.nanoTime() - start)) <= 0
                && pause(rest)) {
            rest = rest.multipliedBy(2).compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
            if (scheduler.limits().room().orElse(1) > 0) {
                latest = attempt(rest(latest.plan().waiting()));
                rest = latest.submissions().isEmpty() ? rest : scheduler.pollInterval();
            }
        }
        return new Launch.Outcome(
                first.plan().split(submissions.stream().map(Submission::indices).toList()), submissions, latest.full());
    }

    private Launch.Outcome attempt(RunOptions chosen) {
        Launch.Outcome outcome = launch.attempt(chosen, last());
        submissions.addAll(outcome.submissions());
        watcher.accept(outcome.plan());
        return outcome;
    }

    private Optional<JobId> last() {
        return submissions.isEmpty()
                ? Optional.empty()
                : Optional.of(submissions.get(submissions.size() - 1).job());
    }

    /** Whatever another command has submitted in the meantime is left to that. */
    private RunOptions rest(List<Integer> waiting) {
        Set<TrialStatus> free = EnumSet.allOf(TrialStatus.class);
        free.removeIf(TrialStatus::isLive);
        if (!options.allows(Permission.RESUBMIT_PROTECTED)) {
            free.removeIf(status -> !status.isPending());
        }
        return options.withTrials(TrialFilter.ALL.withIndices(waiting).withStatuses(free));
    }

    /** Returns false when interrupted, and leaves the thread so. */
    private static boolean pause(Duration rest) {
        try {
            Thread.sleep(rest.toMillis());
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
