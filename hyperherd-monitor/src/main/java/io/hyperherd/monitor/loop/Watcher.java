package io.hyperherd.monitor.loop;

import io.hyperherd.Snapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.monitor.look.Ranges;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Speaker;
import io.hyperherd.monitor.spi.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells from one look to the next what happened. What stands in a snapshot that is old tells nothing. */
final class Watcher {

    private Optional<Map<Integer, String>> before;
    private boolean isSilent;

    /**
     * Creates it.
     *
     * @param before the statuses that were told of already, by index; empty to begin with the first look
     */
    Watcher(Optional<Map<Integer, String>> before) {
        this.before = before;
    }

    /** What a look brought: what to say, what a tick would be for, and which trials came to an end. */
    record News(List<Post> posts, Optional<Trigger> trigger, SortedSet<Integer> ended) {

        /** Creates what tells of no trial's end. */
        News(List<Post> posts, Optional<Trigger> trigger) {
            this(posts, trigger, Collections.emptySortedSet());
        }
    }

    /** Returns what {@code snapshot} brings. */
    News see(Snapshot snapshot) {
        List<Post> posts = new ArrayList<>();
        if (snapshot.isStale()) {
            if (!isSilent) {
                posts.add(new Post(
                        Speaker.WARNING,
                        "The scheduler does not answer"
                                + snapshot.answered()
                                        .map(at -> ", last at " + at)
                                        .orElse("")
                                + ". Nothing is done until it does; this is said once."));
            }
            isSilent = true;
            return new News(posts, Optional.empty());
        }
        if (isSilent) {
            posts.add(new Post(Speaker.OPERATOR, "The scheduler answers again."));
            isSilent = false;
        }
        Map<Integer, String> now = new HashMap<>();
        snapshot.trials()
                .forEach(trial ->
                        now.put(trial.trial().index(), trial.trial().status().word()));
        SortedSet<Integer> ended = new TreeSet<>();
        Optional<Trigger> trigger = before.flatMap(old -> {
            ended.addAll(fresh(TrialStatus.FAILED, old, now));
            ended.addAll(fresh(TrialStatus.COMPLETED, old, now));
            return compare(old, now, posts);
        });
        before = Optional.of(now);
        return new News(posts, trigger, ended);
    }

    /** Returns whether the scheduler was silent at the last look. */
    boolean isSilent() {
        return isSilent;
    }

    private static Optional<Trigger> compare(Map<Integer, String> old, Map<Integer, String> now, List<Post> posts) {
        say(Speaker.STARTED, "running", fresh(TrialStatus.RUNNING, old, now), posts);
        SortedSet<Integer> failed = fresh(TrialStatus.FAILED, old, now);
        SortedSet<Integer> completed = fresh(TrialStatus.COMPLETED, old, now);
        say(Speaker.WARNING, "failed", failed, posts);
        say(Speaker.COMPLETED, "completed", completed, posts);
        if (!failed.isEmpty()) {
            return Optional.of(Trigger.FAILURE);
        }
        return completed.isEmpty() ? Optional.empty() : Optional.of(Trigger.COMPLETION);
    }

    private static SortedSet<Integer> fresh(TrialStatus status, Map<Integer, String> old, Map<Integer, String> now) {
        SortedSet<Integer> fresh = new TreeSet<>();
        now.forEach((index, word) -> {
            if (word.equals(status.word()) && !word.equals(old.get(index))) {
                fresh.add(index);
            }
        });
        return fresh;
    }

    private static void say(Speaker speaker, String what, SortedSet<Integer> trials, List<Post> posts) {
        if (!trials.isEmpty()) {
            List<Integer> indices = List.copyOf(trials);
            posts.add(new Post(
                    speaker,
                    (indices.size() == 1 ? "trial " : indices.size() + " trials: ") + Ranges.of(indices) + " " + what));
        }
    }
}
