package io.hyperherd.testkit;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.SchedulerProvider;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A cluster in memory, to be handed to {@link io.hyperherd.Sweep#onScheduler(SchedulerProvider)}. Its time stands still until
 * {@link #advance} moves it; then tasks start, end and are forgotten as on a real one, and the {@link Workload} says how each one ends.
 * What goes wrong on the way to it, {@link #faults} decide; what really happened, {@link #truth} tells.
 *
 * <p>One object is one cluster, whatever number of workspaces use it; nothing is shared between two. The same calls in the same order
 * have the same outcome. May be used by several threads.
 */
public final class VirtualCluster implements SchedulerProvider {

    /** Longer than any sensible test's tasks run. */
    private static final Duration LONGEST_DRAIN = Duration.ofDays(1000);

    private final ClusterTerms terms;
    private final FaultScript faults;
    private final JobBook book;
    private final TreeMap<Instant, List<ArrayJob>> late = new TreeMap<>();
    private final List<String> story = new ArrayList<>();
    private Workload workload = Workload.SUCCEEDS;
    private Instant now;

    /** Creates a cluster on {@link ClusterTerms#DEFAULT default terms}, called {@code virtual}. */
    public VirtualCluster() {
        this(ClusterTerms.DEFAULT);
    }

    /** Creates a cluster. */
    public VirtualCluster(ClusterTerms terms) {
        this.terms = terms;
        faults = new FaultScript(terms.seed());
        book = new JobBook(terms);
        now = terms.start();
    }

    /** Lets tasks that start from now on do what {@code launcher} says; at first they all succeed after a minute. */
    public synchronized VirtualCluster running(Workload launcher) {
        workload = launcher;
        return this;
    }

    /** Returns the terms. */
    public ClusterTerms terms() {
        return terms;
    }

    /** Returns what goes wrong in calls to this cluster. */
    public FaultScript faults() {
        return faults;
    }

    /** Returns the cluster's time. */
    public synchronized Instant now() {
        return now;
    }

    /** Lets {@code time} pass. */
    public synchronized void advance(Duration time) {
        Instant end = now.plus(time);
        settle();
        for (Optional<Instant> next = nextEvent(end); next.isPresent(); next = nextEvent(end)) {
            now = next.get();
            settle();
        }
        now = end;
        settle();
    }

    /**
     * Lets time pass until no task is live, and every source has told so.
     *
     * @throws IllegalStateException when some are live after a thousand days
     */
    public synchronized void drain() {
        Instant end = now.plus(LONGEST_DRAIN);
        while (!late.isEmpty() || book.tasks().anyMatch(VirtualTask::isLive)) {
            if (now.isAfter(end)) {
                throw new IllegalStateException("tasks are live after " + LONGEST_DRAIN.toDays() + " days");
            }
            advance(Duration.ofMinutes(1));
        }
        advance(terms.accountingDelay().plus(terms.endDelay()));
    }

    private Optional<Instant> nextEvent(Instant end) {
        return Stream.of(
                        book.tasks().flatMap(task -> task.due().stream()),
                        book.tasks()
                                .filter(task -> task.isLive() && task.state() == TaskState.QUEUED)
                                .map(VirtualTask::eligible),
                        late.keySet().stream())
                .flatMap(instants -> instants)
                .filter(instant -> instant.isAfter(now) && !instant.isAfter(end))
                .min(Comparator.naturalOrder());
    }

    /** Does what is due now. */
    private void settle() {
        while (!late.isEmpty() && !late.firstKey().isAfter(now)) {
            late.pollFirstEntry().getValue().forEach(this::take);
        }
        book.tasks().filter(VirtualTask::isLive).forEach(task -> task.endIfDue(now));
        for (VirtualJob job : book.jobs()) {
            for (VirtualTask task : job.tasks()) {
                if (task.isReady(now) && running() < terms.slots() && job.mayRunOneMore()) {
                    task.start(workload, now);
                    tell("starts " + task.id());
                }
            }
        }
    }

    private long running() {
        return book.tasks().filter(task -> task.state() == TaskState.RUNNING).count();
    }

    long liveTasks() {
        return book.tasks().filter(VirtualTask::isLive).count();
    }

    VirtualJob take(ArrayJob job) {
        VirtualJob taken = book.take(job, now);
        tell("takes " + job.tag() + " as job " + taken.id());
        return taken;
    }

    void takeAt(Instant time, ArrayJob job) {
        late.computeIfAbsent(time, at -> new ArrayList<>()).add(job);
    }

    JobBook book() {
        return book;
    }

    void tell(String event) {
        story.add(Duration.between(terms.start(), now) + " " + event);
    }

    /** Takes the node away from under a running task, which ends with it; others are left alone. */
    public synchronized void loseNode(TaskId task) {
        running(task).ifPresent(held -> held.vanish(now));
    }

    /** Asks a running task to end, and queues it again under its number; others are left alone. */
    public synchronized void preempt(TaskId task) {
        running(task).ifPresent(held -> held.preempt(now));
    }

    /** Stops a running task, unasked, and queues it again under its number; others are left alone. */
    public synchronized void requeue(TaskId task) {
        running(task).ifPresent(held -> held.requeue(now));
    }

    private Optional<VirtualTask> running(TaskId task) {
        return book.task(task).filter(held -> held.state() == TaskState.RUNNING);
    }

    /** Makes queue and accounting forget all tasks that have ended. */
    public synchronized void forgetEnded() {
        tell("forgets what has ended");
        book.tasks().filter(VirtualTask::isOver).forEach(VirtualTask::forget);
    }

    /** Lets the numbers of jobs go on from {@code number}, which may have been used before. */
    public synchronized void continueNumbersAt(long number) {
        book.continueAt(number);
    }

    /** Returns what really happened to all tasks that the cluster ever took, in the order taken. */
    public synchronized List<TaskTruth> truth() {
        return book.tasks().map(VirtualTask::truth).toList();
    }

    /** Returns what really happened to a task; of two that had one number, to the newer. Empty when there never was one. */
    public synchronized Optional<TaskTruth> truth(TaskId task) {
        return book.task(task).map(VirtualTask::truth);
    }

    /** Returns what happened so far, one line each, for whoever wonders why a test failed. */
    public synchronized List<String> story() {
        return List.copyOf(story);
    }

    @Override
    public String name() {
        return terms.name();
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    /** Returns a preference above that of any real scheduler: whoever puts a cluster in memory in its place means it. */
    @Override
    public int preference() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Scheduler create(Path stateDirectory) {
        return new VirtualScheduler(this);
    }

    /** Returns the jobs of that number. */
    synchronized List<TaskTruth> tasksOf(JobId job) {
        return book.tasks(job).map(VirtualTask::truth).toList();
    }
}
