package io.hyperherd.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Manifest;
import io.hyperherd.Snapshot;
import io.hyperherd.Trial;
import io.hyperherd.Trial.Origin;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.evidence.Attempts;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskState;
import io.hyperherd.testkit.TaskTruth;
import io.hyperherd.testkit.TaskTruth.Trace;
import io.hyperherd.testkit.VirtualCluster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is promised of a sweep, checked against what really happened on the cluster. */
final class Promises {

    private static final Set<TaskState> ENDED_BADLY = EnumSet.of(
            TaskState.FAILED,
            TaskState.CANCELLED,
            TaskState.TIMED_OUT,
            TaskState.OUT_OF_MEMORY,
            TaskState.NODE_FAILED,
            TaskState.PREEMPTED);

    private static final Set<TaskState> OVER_UNLESS_LAUNCHED = with(ENDED_BADLY, TaskState.QUEUED);

    private final VirtualCluster cluster;
    private final Map<Integer, String> identities = new HashMap<>();
    private final Set<String> askedAgain = new HashSet<>();
    private final Set<TaskId> preempted = new HashSet<>();
    private Map<Integer, TrialStatus> recorded = Map.of();
    /** Tasks before this one belong to a workspace that was removed. */
    private int begin;

    Promises(VirtualCluster cluster) {
        this.cluster = cluster;
    }

    private static Set<TaskState> with(Set<TaskState> some, TaskState one) {
        Set<TaskState> all = EnumSet.copyOf(some);
        all.add(one);
        return all;
    }

    /** A person asked for what these jobs hold although earlier tasks of the same trials were live or done. */
    void asked(Collection<String> tags) {
        askedAgain.addAll(tags);
    }

    /** The cluster asked this task to end, and queued it again. */
    void preempted(TaskId task) {
        preempted.add(task);
    }

    /** The workspace was removed as a whole. */
    void startAgain() {
        assertThat(cluster.truth())
                .as("tasks that go on although everything was removed")
                .noneMatch(TaskTruth::isLive);
        begin = cluster.truth().size();
        identities.clear();
    }

    /** Checks what must hold after every step. */
    void check(Workspace workspace) {
        Manifest manifest = workspace.manifest();
        for (Trial trial : manifest.trials()) {
            String before = identities.putIfAbsent(trial.index(), trial.hash());
            assertThat(before)
                    .as("trial that had index %d before", trial.index())
                    .isIn(null, trial.hash());
        }
        recorded = statuses(manifest.trials());
        noTrialRanTwice();
    }

    private static Map<Integer, TrialStatus> statuses(List<Trial> trials) {
        Map<Integer, TrialStatus> statuses = new HashMap<>();
        trials.forEach(trial -> statuses.put(trial.index(), trial.status()));
        return statuses;
    }

    /**
     * Only what was launched counts: a job that finds its attempt taken by another runs nothing. What was before the newest task that a
     * person asked for again counts no more, and neither does what is of an attempt before it: a phantom of that may come up late, as
     * who asks for a live trial again must expect of any job of it.
     */
    private void noTrialRanTwice() {
        Map<Integer, List<TaskTruth>> counting = new HashMap<>();
        Map<Integer, Integer> asked = new HashMap<>();
        List<TaskTruth> all = cluster.truth();
        for (TaskTruth task : all.subList(begin, all.size())) {
            int index = task.task().index();
            List<TaskTruth> tasks = counting.computeIfAbsent(index, i -> new ArrayList<>());
            if (askedAgain.contains(task.job().tag().value())) {
                tasks.clear();
                asked.merge(index, task.task().attempt(), Math::max);
            }
            if (!task.launches().isEmpty() && task.task().attempt() >= asked.getOrDefault(index, 1)) {
                tasks.add(task);
            }
        }
        counting.values().forEach(Promises::oneAfterTheOther);
    }

    private static void oneAfterTheOther(List<TaskTruth> tasks) {
        tasks.sort(Comparator.comparing(task -> task.launches().get(0)));
        for (int i = 1; i < tasks.size(); i++) {
            TaskTruth task = tasks.get(i);
            assertThat(tasks.subList(0, i))
                    .filteredOn(old -> !wasOverAndPending(old, task))
                    .extracting(old -> old.id() + " " + old.moments())
                    .as("runs that were live or done when %s was submitted at %s", task.id(), task.submitted())
                    .isEmpty();
        }
    }

    /** A task that waits to run again, of which no answer told, is over if it never does. */
    private static boolean wasOverAndPending(TaskTruth old, TaskTruth task) {
        boolean over = old.stateAt(task.submitted())
                .filter(OVER_UNLESS_LAUNCHED::contains)
                .isPresent();
        return (over || cameBackInVain(old))
                && old.launches().stream().noneMatch(launch -> launch.isAfter(task.submitted()));
    }

    /** Returns whether its last run launched nothing, since its attempt had been closed: how that run ended says nothing. */
    private static boolean cameBackInVain(TaskTruth task) {
        return !task.launches().isEmpty()
                && task.moments().stream()
                        .filter(moment -> moment.state() == TaskState.RUNNING)
                        .anyMatch(moment -> moment.at().isAfter(lastLaunch(task)));
    }

    private static Instant lastLaunch(TaskTruth task) {
        return task.launches().get(task.launches().size() - 1);
    }

    /**
     * Checks what is told of trials.
     *
     * @param attempts what was left of attempts
     * @param calm whether the scheduler answered as it should
     */
    void checkStatuses(Snapshot snapshot, Attempts attempts, boolean calm) {
        for (TrialSnapshot trial : snapshot.trials()) {
            Optional<TaskTruth> truth =
                    trial.job().flatMap(job -> task(job, trial.trial().index()));
            truth.ifPresent(task -> assertThat(trial.trial().status())
                    .as("status of trial %s, whose task is %s", trial.trial().index(), task.moments())
                    .isIn(possible(task, trial.trial().index(), calm, isClosed(attempts, task))));
        }
    }

    private Optional<TaskTruth> task(JobId job, int trial) {
        return cluster.truth().stream()
                .filter(task -> task.id().job().equals(job) && task.task().index() == trial)
                .findFirst();
    }

    private static boolean isClosed(Attempts attempts, TaskTruth task) {
        return attempts.of(task.task().index())
                .filter(attempt ->
                        attempt.closed() && attempt.number() == task.task().attempt())
                .isPresent();
    }

    /** Of a closed attempt the next one was about to be submitted: its task runs nothing any more, whatever the cluster does with it. */
    private Set<TrialStatus> possible(TaskTruth task, int index, boolean calm, boolean closed) {
        if (cameBackInVain(task)) {
            return Set.of(recorded.getOrDefault(index, TrialStatus.SUBMITTED));
        }
        Set<TrialStatus> possible = EnumSet.noneOf(TrialStatus.class);
        if (calm && !closed && task.trace() == Trace.KNOWN) {
            TrialStatus.of(task.state()).ifPresent(possible::add);
            return possible;
        }
        possible.add(TrialStatus.SUBMITTED);
        if (ENDED_BADLY.contains(task.state()) || preempted.contains(task.id())) {
            // a script that was asked to end leaves the signal, which does not say who wanted it, nor whether it will
            // be queued again
            possible.add(TrialStatus.FAILED);
        }
        task.moments().forEach(moment -> TrialStatus.of(moment.state()).ifPresent(possible::add));
        possible.removeIf(status -> closed && status.isLive());
        possible.add(recorded.getOrDefault(index, TrialStatus.SUBMITTED));
        return possible;
    }

    /**
     * Returns the trials that are recorded as live while the cluster lost or forgot a task of theirs; that may be one on nobody's record,
     * which took the attempt.
     */
    List<Integer> untraceable(Workspace workspace) {
        Map<Integer, TrialStatus> statuses = statuses(workspace.manifest().trials());
        return cluster.truth().stream()
                .filter(task -> task.trace() != Trace.KNOWN)
                .map(task -> task.task().index())
                .filter(index -> statuses.getOrDefault(index, TrialStatus.READY).isLive())
                .distinct()
                .sorted()
                .toList();
    }

    /** Checks that everything that is defined is done. */
    void checkAllDone(Manifest manifest, int defined) {
        assertThat(manifest.trials())
                .filteredOn(trial -> trial.origin() == Origin.DEFINED)
                .hasSize(defined)
                .allSatisfy(trial -> {
                    assertThat(trial.status())
                            .as("status of trial %d", trial.index())
                            .isEqualTo(TrialStatus.COMPLETED);
                    assertThat(cluster.truth())
                            .as("tasks of trial %d that completed", trial.index())
                            .anyMatch(task ->
                                    task.task().index() == trial.index() && task.state() == TaskState.COMPLETED);
                });
    }
}
