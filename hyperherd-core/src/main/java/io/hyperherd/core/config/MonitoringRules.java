package io.hyperherd.core.config;

import io.hyperherd.Monitoring;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
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
        monitoring.model().ifPresent(model -> model(found, model));
        return found;
    }

    private static void model(List<Finding> found, Monitoring.Model model) {
        amount(found, "budget_usd", OptionalDouble.of(model.budget().dollars()));
        amount(found, "budget_usd_per_day", model.budget().dollarsPerDay());
        amount(found, "budget_tokens", number(model.budget().tokens()));
        amount(found, "budget_tokens_per_day", number(model.budget().tokensPerDay()));
        if (model.timeoutSeconds() < 1) {
            found.add(modelFinding("timeout_seconds", model.timeoutSeconds() + " is too small; at least 1 is needed"));
        }
    }

    private static OptionalDouble number(OptionalLong tokens) {
        return tokens.isPresent() ? OptionalDouble.of((double) tokens.getAsLong()) : OptionalDouble.empty();
    }

    private static void amount(List<Finding> found, String key, OptionalDouble amount) {
        if (amount.isPresent() && !(amount.getAsDouble() >= 0 && Double.isFinite(amount.getAsDouble()))) {
            found.add(modelFinding(key, "an amount of at least 0 is needed"));
        }
    }

    private static Finding modelFinding(String key, String text) {
        return Finding.at(List.of(MonitoringSection.NAME, "model", key), text);
    }

    private static void atLeast(List<Finding> found, String key, int least, int number) {
        if (number < least) {
            found.add(Finding.at(
                    List.of(MonitoringSection.NAME, key), number + " is too small; at least " + least + " is needed"));
        }
    }
}
