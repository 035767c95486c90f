package io.hyperherd.core.reconcile;

import io.hyperherd.Attempt;
import io.hyperherd.Submission;
import io.hyperherd.core.evidence.Attempts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The jobs of a sweep: those on record, and those that only the marks of their tasks tell of, since the reply to their submission was lost
 * or their scheduler denied them. Immutable.
 */
public final class KnownJobs {

    private final List<Submission> recorded;
    private final Attempts attempts;
    private final Map<Integer, Integer> counts;
    private final Map<Integer, Submission> newestRecorded;
    private final List<Submission> unrecorded;
    private final Map<Integer, Submission> newestUnrecorded;

    /**
     * Works them out.
     *
     * @param recorded all submissions on record, oldest first
     * @param attempts what job scripts wrote down
     */
    public KnownJobs(List<Submission> recorded, Attempts attempts) {
        this.recorded = List.copyOf(recorded);
        this.attempts = attempts;
        this.counts = counts(recorded);
        this.newestRecorded = newest(recorded);
        this.unrecorded = findUnrecorded();
        this.newestUnrecorded = newest(unrecorded);
    }

    /**
     * Returns the newest submission of each trial, by the trial's index.
     *
     * @param submissions all submissions, oldest first
     */
    public static Map<Integer, Submission> newest(List<Submission> submissions) {
        Map<Integer, Submission> newest = new HashMap<>();
        submissions.forEach(s -> s.indices().forEach(i -> newest.put(i, s)));
        return newest;
    }

    private static Map<Integer, Integer> counts(List<Submission> submissions) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Submission submission : submissions) {
            for (int index : submission.indices()) {
                counts.put(index, submission.attempt(counts.getOrDefault(index, 0)));
            }
        }
        return counts;
    }

    /** One for each trial whose newest attempt was taken by another job than the newest on record for it. */
    private List<Submission> findUnrecorded() {
        Map<Integer, Submission> found = new TreeMap<>();
        attempts.newest()
                .forEach((index, attempt) -> attempt.owner()
                        .filter(owner -> attempt.number() >= counts.getOrDefault(index, 0))
                        .filter(owner -> !Optional.ofNullable(newestRecorded.get(index))
                                .map(Submission::job)
                                .equals(Optional.of(owner.job())))
                        .flatMap(owner -> attempt.submission(index))
                        .ifPresent(submission -> found.put(index, submission)));
        return List.copyOf(found.values());
    }

    /** Returns all of them: those on record, oldest first, then the others. */
    public List<Submission> all() {
        List<Submission> all = new ArrayList<>(recorded);
        all.addAll(unrecorded);
        return List.copyOf(all);
    }

    /**
     * Returns those of {@link #all} that may be the newest of some trial. A job is told apart by what it is, not by the trials that it
     * lists: comparing these for each trial would take the square of the time.
     */
    public List<Submission> deciding() {
        Set<Submission> deciding = Collections.newSetFromMap(new IdentityHashMap<>());
        deciding.addAll(newestRecorded.values());
        deciding.addAll(unrecorded);
        return all().stream().filter(deciding::contains).toList();
    }

    /**
     * Returns the jobs that took an attempt and are on record nowhere. What is recorded of such a trial was found out without them, also
     * where another job is on record for the same attempt.
     */
    public List<Submission> unknown() {
        return unrecorded.stream()
                .filter(found -> recorded.stream()
                        .noneMatch(known ->
                                known.isSameJob(found) && known.indices().containsAll(found.indices())))
                .toList();
    }

    /** Returns the submission that runs the newest attempt of trial {@code index}, on record or not. */
    Optional<Submission> newest(int index) {
        Submission found = newestUnrecorded.get(index);
        return found == null ? Optional.ofNullable(newestRecorded.get(index)) : Optional.of(found);
    }

    /** Returns the number of the newest attempt of trial {@code index}; 0 when there was none. */
    int attempt(int index) {
        return Math.max(counts.getOrDefault(index, 0), attempts.number(index));
    }

    /** Returns what job scripts left of trial {@code index}. */
    Optional<Attempt> left(int index) {
        return attempts.of(index);
    }
}
