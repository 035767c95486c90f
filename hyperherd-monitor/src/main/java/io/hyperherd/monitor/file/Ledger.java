package io.hyperherd.monitor.file;

import io.hyperherd.value.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What guards count, in {@code monitor-state.json}: it survives a crash and no operator can change it. Immutable.
 *
 * @param bumps what was raised, by the word of the resource
 * @param resubmitted of which failed jobs each trial was submitted again, by index
 * @param handled the failed job of each trial for which all was done that will be done, by index
 * @param fingerprints in which trials each error was seen
 * @param ended which trials an operator has stopped or pruned
 */
public record Ledger(
        Map<String, Bump> bumps,
        Map<String, List<String>> resubmitted,
        Map<String, String> handled,
        Map<String, Set<Integer>> fingerprints,
        Set<Integer> ended) {

    /** Nothing yet. */
    public static final Ledger EMPTY = new Ledger(Map.of(), Map.of(), Map.of(), Map.of(), Set.of());

    /** Copies the collections, order kept. */
    public Ledger {
        bumps = new LinkedHashMap<>(bumps);
        resubmitted = new LinkedHashMap<>(resubmitted);
        handled = new LinkedHashMap<>(handled);
        fingerprints = new LinkedHashMap<>(fingerprints);
        ended = new LinkedHashSet<>(ended);
    }

    /**
     * A resource was raised.
     *
     * @param before what it was
     * @param after what it is
     * @param progress whether the file of the sweep says so already
     * @param jobs the newest job of each trial at that time, by index: what fails in one of them has not had the new amount yet
     */
    public record Bump(String before, String after, Progress progress, Map<String, String> jobs) {

        /** Copies the map. */
        public Bump {
            jobs = new LinkedHashMap<>(jobs);
        }

        /** Returns this as one that the file of the sweep says. */
        public Bump done() {
            return new Bump(before, after, Progress.DONE, jobs);
        }
    }

    /** How far a change is; one that was begun before a crash is finished after it. */
    public enum Progress {
        /** It is about to be made. */
        BEGUN,
        /** It was made. */
        DONE
    }

    /** Returns whether {@code resource} was raised since job {@code job} of trial {@code index} was submitted. */
    public boolean wasRaisedSince(String resource, int index, String job) {
        return Optional.ofNullable(bumps.get(resource))
                .filter(bump -> job.equals(bump.jobs().get(Integer.toString(index))))
                .isPresent();
    }

    /** Returns how often trial {@code index} was submitted again because of jobs other than {@code job}. */
    public int resubmissions(int index, String job) {
        return (int) resubmitted.getOrDefault(Integer.toString(index), List.of()).stream()
                .filter(other -> !other.equals(job))
                .count();
    }

    /** Returns how often trials were submitted again. */
    public int resubmissions() {
        return resubmitted.values().stream().mapToInt(List::size).sum();
    }

    /** Returns whether nothing is left to do about the failure of trial {@code index} in job {@code job}. */
    public boolean isHandled(int index, String job) {
        return job.equals(handled.get(Integer.toString(index)));
    }

    /** Returns this with {@code resource} raised. */
    public Ledger withBump(String resource, Bump bump) {
        Map<String, Bump> more = new LinkedHashMap<>(bumps);
        more.put(resource, bump);
        return new Ledger(more, resubmitted, handled, fingerprints, ended);
    }

    /** Returns this with trial {@code index} submitted again because of {@code job}. */
    public Ledger withResubmission(int index, String job) {
        Map<String, List<String>> more = new LinkedHashMap<>(resubmitted);
        Set<String> jobs = new LinkedHashSet<>(more.getOrDefault(Integer.toString(index), List.of()));
        jobs.add(job);
        more.put(Integer.toString(index), List.copyOf(jobs));
        return new Ledger(bumps, more, handled, fingerprints, ended);
    }

    /** Returns this with the failure of trial {@code index} in {@code job} dealt with. */
    public Ledger withHandled(int index, String job) {
        Map<String, String> more = new LinkedHashMap<>(handled);
        more.put(Integer.toString(index), job);
        return new Ledger(bumps, resubmitted, more, fingerprints, ended);
    }

    /** Returns this with {@code fingerprint} seen in trial {@code index}. */
    public Ledger withFingerprint(String fingerprint, int index) {
        Map<String, Set<Integer>> more = new LinkedHashMap<>(fingerprints);
        Set<Integer> trials = new LinkedHashSet<>(more.getOrDefault(fingerprint, Set.of()));
        trials.add(index);
        more.put(fingerprint, trials);
        return new Ledger(bumps, resubmitted, handled, more, ended);
    }

    /** Returns this with trial {@code index} ended by an operator. */
    public Ledger withEnded(int index) {
        Set<Integer> more = new LinkedHashSet<>(ended);
        more.add(index);
        return new Ledger(bumps, resubmitted, handled, fingerprints, more);
    }

    Value value() {
        return LedgerShape.write(this);
    }
}
