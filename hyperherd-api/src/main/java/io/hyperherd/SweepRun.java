package io.hyperherd;

import io.hyperherd.spi.Engines;
import io.hyperherd.stability.Api;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A sweep that has a workspace. Holds no state of its own: everything is read from the workspace and the scheduler when asked for, so
 * any number of processes may look at the same sweep. May be used by several threads.
 *
 * <p>Nothing waits for trials but {@code await}, which takes a limit. What asks a scheduler, which bounds its every call in time, returns even
 * where that does not answer.
 *
 * <p>Every method that reads the workspace throws a {@link WorkspaceException} when it is damaged or cannot be read.
 */
@Api(Api.Status.STABLE)
public interface SweepRun {

    /** Returns the sweep. */
    Sweep sweep();

    /** Returns the plan that this run carried out; empty when the workspace was only opened. */
    Optional<Plan> plan();

    /** Returns the jobs that this run submitted; empty when there was nothing to submit, or the workspace was only opened. */
    List<Submission> submissions();

    /**
     * Asks the scheduler once, saves what it says, and returns it. A scheduler that does not answer changes nothing, and statuses that
     * cannot be saved, because another command works on the sweep, are returned all the same; the snapshot's warnings say so.
     */
    Snapshot refresh();

    /** Returns how long to rest between two calls of {@link #refresh}: what the schedulers of the trials ask for. */
    Duration pollInterval();

    /** Returns the manifest as last saved, without asking the scheduler. */
    Manifest manifest();

    /** Returns the trials of {@link #manifest()}. */
    default List<Trial> trials() {
        return manifest().trials();
    }

    /**
     * Refreshes until no trial is live or {@code timeout} is over, and returns the last snapshot; {@link Snapshot#isSettled} tells which.
     * How long it rests between two looks is the scheduler's choice, up to seconds. An interrupt ends the wait early and stays set. Trials
     * go on whatever happens to the wait.
     */
    default Snapshot await(Duration timeout) {
        return await(timeout, snapshot -> {});
    }

    /** Waits as {@link #await(Duration)} does, and hands every snapshot on the way to {@code watcher}, in the calling thread. */
    Snapshot await(Duration timeout, Consumer<Snapshot> watcher);

    /**
     * Returns what completes, in a thread of its own, once no trial is live, with the last snapshot; exceptionally when the sweep cannot be
     * looked at. Looks as {@link #await(Duration)} does. Where the future behind it is completed or cancelled by somebody else, as by
     * {@link java.util.concurrent.CompletableFuture#orTimeout orTimeout}, the looking ends. The thread does not keep the program from ending.
     */
    default CompletionStage<Snapshot> settled() {
        return Engines.find().settled(this);
    }

    /**
     * Returns what happens in the sweep, whoever makes it happen. Each subscriber has a thread of its own that looks at the sweep as
     * {@link #await(Duration)} does, and that does not keep the program from ending. The first look tells of everything up to now, so
     * nothing is missed between a run and a subscription; what comes and goes between two looks is told as far as it left traces: that a
     * trial started is told of every trial that ended. It completes when no trial is live, and fails with a {@link HyperHerdException}
     * when the sweep cannot be looked at.
     *
     * <p>A slow subscriber delays nobody: trials and other subscribers know nothing of it. The next look waits until all events of the last
     * one have been asked for, so no more than these are held, and what happened meanwhile is told together then.
     */
    default Flow.Publisher<SweepEvent> events() {
        return Engines.find().events(this);
    }

    /**
     * Tells {@code listener} what happens in the sweep, as {@link #events} does, until it is settled or the returned object is closed.
     * Returns at once. What the listener throws ends the telling to it, and is left to its thread's handler of uncaught exceptions.
     */
    default Listening listen(SweepListener listener) {
        ListenerSubscriber subscriber = new ListenerSubscriber(listener);
        events().subscribe(subscriber);
        return subscriber;
    }

    /**
     * Refreshes, then cancels the live ones among the trials that {@code trials} lets pass, with their child processes. A pruned or paused
     * trial whose task the scheduler still holds counts as live here, and stays pruned or paused. What the scheduler would not cancel is
     * in the report.
     *
     * @throws RefusedException when an index is not in the sweep; then nothing is cancelled
     * @throws WorkspaceException when another command holds the workspace
     */
    StopReport stop(TrialFilter trials);

    /** Refreshes, then cancels the live ones among these trials; see {@link #stop(TrialFilter)}. */
    default StopReport stop(Collection<Integer> indices) {
        return stop(TrialFilter.ALL.withIndices(indices));
    }

    /** Refreshes, then cancels every live trial; see {@link #stop(TrialFilter)}. */
    default StopReport stopAll() {
        return stop(TrialFilter.ALL);
    }

    /**
     * Refreshes, cancels the live ones among these trials, and records all of them as pruned, which is for good: no run submits them again
     * unless they are named. Trials that completed stay so, and so do those that the scheduler would not cancel.
     *
     * @throws RefusedException when an index is not in the sweep; then nothing is changed
     * @throws WorkspaceException when another command holds the workspace
     */
    StopReport prune(Collection<Integer> indices);

    /**
     * Asks the schedulers once about everything that was ever submitted, and returns what the trials have used. Saves nothing.
     *
     * @throws SchedulerException when none of the schedulers' sources answers
     */
    AccountingReport accounting();

    /**
     * Asks the schedulers, and explains why trial {@code index} waits, failed, or stands wherever it stands, and on what that rests. Saves
     * nothing.
     *
     * @throws RefusedException when the sweep has no such trial
     */
    Explanation explain(int index);

    /** Returns what the trials have logged so far; a file of results that is damaged becomes a warning. */
    Results results();

    /**
     * Returns what trial {@code index} logged step by step; a file that cannot be read becomes a warning. The trial need not be in the
     * sweep.
     */
    TrialSteps steps(int index);

    /**
     * Returns what each trial logged step by step, in ascending order of index. A trial's files are read when the stream comes to it, so
     * that many trials take no more memory than one.
     */
    default Stream<TrialSteps> steps() {
        return trials().stream().map(Trial::index).sorted().map(this::steps);
    }

    /**
     * Returns the last {@code lines} lines of a log of trial {@code index}, which need not be in the sweep; 0 means none.
     *
     * @throws IllegalArgumentException when {@code lines} is negative
     */
    LogTail tail(int index, LogTail.Stream stream, int lines);

    /**
     * Returns what reads the logs of trial {@code index} as they grow, from their last {@code lines} lines on. The trial need not be in
     * the sweep, and its logs need not be there yet.
     *
     * @param streams which logs, in the order in which they are read
     * @throws IllegalArgumentException when {@code lines} is negative
     */
    LogFollower follow(int index, List<LogTail.Stream> streams, int lines);

    /**
     * Returns the last line of the trial's logs that says something, without surrounding blanks: of a trial that {@code trial} calls
     * failed that of its standard error, and of any other, or where that says nothing, that of its standard output. Blank lines and the
     * dividers between runs say nothing. Reads no more than the end of the logs. Empty when there is no such line, or it cannot be read;
     * {@link #tail} tells why.
     */
    Optional<String> lastLogLine(Trial trial);
}
