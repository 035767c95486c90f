package io.hyperherd.monitor.command;

import io.hyperherd.Snapshot;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.monitor.spi.Dashboard;
import io.hyperherd.monitor.spi.Dashboard.Field;
import io.hyperherd.monitor.spi.Dashboard.Width;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The dashboard. Pure; no field is ever longer than a channel takes. */
public final class DashboardView {

    private static final int ROWS = 20;
    private static final int NAME = 20;
    private static final int LONGEST_FIELD = 1024;
    private static final int FAILED_COLOUR = 0xf39c12;

    private DashboardView() {}

    /** Returns the dashboard. */
    public static Dashboard of(Snapshot snapshot, Facts facts, String phase, Instant now) {
        return new Dashboard(
                "📊 " + snapshot.sweepName(),
                colour(snapshot, facts),
                List.of(
                        new Field("Status (" + snapshot.trials().size() + " trials)", statuses(snapshot), Width.NARROW),
                        new Field("Daemon", daemon(facts, phase, now), Width.NARROW),
                        new Field("Trials", trials(snapshot), Width.FULL)),
                now);
    }

    private static int colour(Snapshot snapshot, Facts facts) {
        boolean failed = snapshot.totals().containsKey(TrialStatus.FAILED);
        boolean isWell = facts.health() == Facts.Health.RUNNING || facts.health() == Facts.Health.PASSIVE;
        return failed && isWell ? FAILED_COLOUR : facts.health().colour();
    }

    private static String statuses(Snapshot snapshot) {
        Map<TrialStatus, Integer> totals = snapshot.totals();
        String lines = StatusText.ORDER.stream()
                .filter(totals::containsKey)
                .map(status -> StatusText.sign(status) + " " + totals.get(status) + " " + status.word())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "no trials" : lines + (snapshot.isStale() ? "\nscheduler silent" : "");
    }

    private static String daemon(Facts facts, String phase, Instant now) {
        String failing = facts.failures() > 0 ? " (" + facts.failures() + " fail)" : "";
        String work = facts.health() == Facts.Health.PASSIVE
                ? ""
                : "\noperator " + facts.operator() + "\nphase " + phase + "\nticks " + facts.ticks()
                        + String.format(Locale.ROOT, ", $%.4f", facts.dollars());
        String next = facts.nextTick()
                .map(at -> "\nnext tick in " + StatusText.duration(Duration.between(now, at)))
                .orElse("");
        return facts.health().sign() + " " + facts.health().name().toLowerCase(Locale.ROOT) + failing + work + next
                + "\nup " + StatusText.duration(Duration.between(facts.started(), now));
    }

    private static String trials(Snapshot snapshot) {
        List<Trial> trials = StatusText.byPriority(snapshot, trial -> true);
        StringBuilder rows = new StringBuilder();
        int shown = 0;
        for (Trial trial : trials.subList(0, Math.min(ROWS, trials.size()))) {
            String name = trial.experimentName().orElse("");
            String row = StatusText.sign(trial.status()) + " #" + trial.index() + " "
                    + name.substring(
                            0, name.offsetByCodePoints(0, Math.min(NAME, name.codePointCount(0, name.length()))))
                    + "\n";
            if (rows.length() + row.length() > LONGEST_FIELD - 30) {
                break;
            }
            rows.append(row);
            shown++;
        }
        int rest = trials.size() - shown;
        return rows.isEmpty() ? "none" : rows + (rest > 0 ? "and " + rest + " more" : "");
    }
}
