package io.hyperherd.core.config;

import io.hyperherd.Monitoring;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules for how the monitor goes about its work. */
final class MonitoringRules {

    private static final Pattern OBJECTIVE = Pattern.compile("none|(?:minimize|maximize) \\S+");

    private MonitoringRules() {}

    static List<Finding> check(Monitoring monitoring) {
        List<Finding> found = new ArrayList<>();
        atLeast(found, "canary_minutes", 1, monitoring.canaryMinutes());
        atLeast(found, "poll_seconds", 1, monitoring.pollSeconds());
        atLeast(found, "heartbeat_seconds", 0, monitoring.heartbeatSeconds());
        monitoring
                .objective()
                .filter(text -> !OBJECTIVE.matcher(text).matches())
                .ifPresent(text -> found.add(Finding.at(
                        List.of(MonitoringSection.NAME, "objective"),
                        "write 'minimize METRIC', 'maximize METRIC' or 'none'")));
        monitoring
                .model()
                .filter(model -> !(model.budgetDollars() >= 0 && Double.isFinite(model.budgetDollars())))
                .ifPresent(model -> found.add(Finding.at(
                        List.of(MonitoringSection.NAME, "model", "budget_usd"),
                        "an amount of at least 0 is needed")));
        return found;
    }

    private static void atLeast(List<Finding> found, String key, int least, int number) {
        if (number < least) {
            found.add(Finding.at(
                    List.of(MonitoringSection.NAME, key),
                    number + " is too small; at least " + least + " is needed"));
        }
    }
}
