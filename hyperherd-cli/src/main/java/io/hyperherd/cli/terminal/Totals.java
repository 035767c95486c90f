package io.hyperherd.cli.terminal;

import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How many trials have each status. */
public final class Totals {

    private static final List<TrialStatus> ORDER = List.of(
            TrialStatus.COMPLETED,
            TrialStatus.RUNNING,
            TrialStatus.QUEUED,
            TrialStatus.SUBMITTED,
            TrialStatus.READY,
            TrialStatus.FAILED,
            TrialStatus.CANCELLED,
            TrialStatus.PRUNED,
            TrialStatus.PAUSED,
            TrialStatus.UNKNOWN);

    private final int all;
    private final Map<TrialStatus, Integer> counts;

    private Totals(int all, Map<TrialStatus, Integer> counts) {
        this.all = all;
        this.counts = counts;
    }

    public static Totals of(List<Trial> trials) {
        Map<TrialStatus, Integer> counts = new EnumMap<>(TrialStatus.class);
        trials.forEach(trial -> counts.merge(trial.status(), 1, Integer::sum));
        return new Totals(trials.size(), counts);
    }

    /** Returns {@code Total: 6  |  COMPLETED: 1  RUNNING: 2}. */
    public String line(Painter painter) {
        return "Total: " + all + "  |  "
                + ORDER.stream()
                        .filter(counts::containsKey)
                        .map(status -> painter.paint(
                                status, status.word().toUpperCase(Locale.ROOT) + ": " + counts.get(status)))
                        .collect(Collectors.joining("  "));
    }

    /** Returns {@code 1 completed, 2 running}. */
    public String words(Painter painter) {
        return ORDER.stream()
                .filter(counts::containsKey)
                .map(status -> painter.paint(status, counts.get(status) + " " + status.word()))
                .collect(Collectors.joining(", "));
    }
}
