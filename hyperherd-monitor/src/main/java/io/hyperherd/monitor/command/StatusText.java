package io.hyperherd.monitor.command;

import io.hyperherd.Snapshot;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The sweep in a few lines. Pure. */
final class StatusText {

    private static final int ROWS = 35;

    /** What matters most comes first. */
    static final List<TrialStatus> ORDER = List.of(
            TrialStatus.RUNNING,
            TrialStatus.QUEUED,
            TrialStatus.SUBMITTED,
            TrialStatus.PAUSED,
            TrialStatus.FAILED,
            TrialStatus.PRUNED,
            TrialStatus.CANCELLED,
            TrialStatus.COMPLETED,
            TrialStatus.READY,
            TrialStatus.UNKNOWN);

    private StatusText() {}

    static String sign(TrialStatus status) {
        return switch (status) {
            case READY -> "⚪";
            case SUBMITTED -> "🔵";
            case QUEUED -> "🟡";
            case RUNNING -> "🟢";
            case COMPLETED -> "✅";
            case FAILED -> "🔴";
            case PRUNED -> "🟣";
            case CANCELLED -> "⚫";
            case PAUSED -> "⏸️";
            case UNKNOWN -> "❔";
        };
    }

    static String totals(Snapshot snapshot) {
        Map<TrialStatus, Integer> totals = snapshot.totals();
        String counts = ORDER.stream()
                .filter(totals::containsKey)
                .map(status -> totals.get(status) + " " + status.word())
                .collect(Collectors.joining(", "));
        return snapshot.sweepName() + ": " + (counts.isEmpty() ? "no trials" : counts) + " ("
                + snapshot.trials().size() + " in all)"
                + (snapshot.isStale() ? "; the scheduler is silent, this may be old" : "");
    }

    static List<Trial> byPriority(Snapshot snapshot, Predicate<Trial> wanted) {
        return snapshot.trials().stream()
                .map(entry -> entry.trial())
                .filter(wanted)
                .sorted(Comparator.<Trial>comparingInt(trial -> ORDER.indexOf(trial.status()))
                        .thenComparingInt(Trial::index))
                .toList();
    }

    static String rows(Snapshot snapshot, Predicate<Trial> wanted) {
        List<Trial> trials = byPriority(snapshot, wanted);
        String rows = trials.stream()
                .limit(ROWS)
                .map(trial -> String.format(
                        Locale.ROOT,
                        "%-5s %-10s %s",
                        "#" + trial.index(),
                        trial.status().word(),
                        trial.experimentName().orElse("")))
                .collect(Collectors.joining("\n"));
        return totals(snapshot)
                + (rows.isEmpty() ? "" : "\n" + rows)
                + (trials.size() > ROWS ? "\nand " + (trials.size() - ROWS) + " more" : "");
    }

    /** Returns {@code time} as {@code 45s}, {@code 1m 30s} or {@code 1h 1m}. */
    static String duration(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return seconds + "s";
        }
        return seconds < 3600
                ? seconds / 60 + "m " + seconds % 60 + "s"
                : seconds / 3600 + "h " + seconds / 60 % 60 + "m";
    }
}
