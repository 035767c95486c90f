package io.hyperherd.monitor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code MONITOR_PLAN.md}: a heading and lines {@code - Key: value}. Lines that nobody here knows survive every change. Immutable.
 *
 * @param lines the lines, without their ends
 */
public record Plan(List<String> lines) {

    private static final String HEADING = "# Monitor plan";

    /** Copies the list. */
    public Plan {
        lines = List.copyOf(lines);
    }

    /** Returns the plan that {@code text} says. */
    public static Plan of(String text) {
        return new Plan(text.lines().toList());
    }

    /** Returns whether there is no plan yet. */
    public boolean isEmpty() {
        return lines.stream().allMatch(String::isBlank);
    }

    /** Returns the value of {@code key}, upper and lower case alike; empty when there is none or it is blank. */
    public Optional<String> get(Key key) {
        return lines.stream()
                .filter(line -> isOf(line, key))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .filter(value -> !value.isEmpty());
    }

    /** Returns this plan with another value of {@code key}, in its place, or behind the others. */
    public Plan with(Key key, String value) {
        String line = "- " + key.text() + ": " + value.replaceAll("\\s+", " ");
        List<String> changed = new ArrayList<>(isEmpty() ? List.of(HEADING, "") : lines);
        for (int i = 0; i < changed.size(); i++) {
            if (isOf(changed.get(i), key)) {
                changed.set(i, line);
                return new Plan(changed);
            }
        }
        int last = changed.size();
        while (last > 0 && changed.get(last - 1).isBlank() && last > 2) {
            last--;
        }
        changed.add(last, line);
        return new Plan(changed);
    }

    private static boolean isOf(String line, Key key) {
        String text = line.strip();
        String bare = text.startsWith("-") ? text.substring(1).strip() : text;
        return bare.toLowerCase(Locale.ROOT).startsWith(key.text().toLowerCase(Locale.ROOT) + ":");
    }

    /** Returns the phase. */
    public Phase phase() {
        return get(Key.PHASE).flatMap(Phase::of).orElse(Phase.NONE);
    }

    /** Returns this plan in another phase. */
    public Plan in(Phase phase) {
        return with(Key.PHASE, phase.word());
    }

    /** Returns the metric that counts; empty when none does. */
    public Optional<String> metric() {
        return get(Key.SUCCESS_METRIC)
                .map(value -> value.split(",", 2)[0].strip())
                .filter(value -> !value.isEmpty() && !value.equalsIgnoreCase("none"));
    }

    /** Returns the text of the file. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    /** What a line is about. */
    public enum Key {
        /** What the sweep is for. */
        GOAL("Goal"),
        /** The metric and its better end. */
        SUCCESS_METRIC("Success metric"),
        /** Where metrics come from. */
        METRIC_SOURCE("Metric source"),
        /** What to do about failures. */
        REMEDIATION("Remediation"),
        /** Whether the trainer is configured by Hydra. */
        HYDRA("Hydra"),
        /** Successive halving. */
        HALVING("Successive halving"),
        /** How far the sweep is. */
        PHASE("Phase"),
        /** Which resources were raised. */
        BUMPED("Bumped"),
        /** Which trials were pruned. */
        PRUNED("Pruned"),
        /** Which metrics there are. */
        METRICS("Available metrics"),
        /** Standing wishes. */
        RULES("Custom rules"),
        /** How far the interview is. */
        INTERVIEW("Interview step"),
        /** How many ticks in a row brought nothing new. */
        QUIET("Quiet ticks"),
        /** How long the canary may take, in minutes. */
        CANARY_TIMEOUT("Canary timeout"),
        /** Which trial goes first. */
        CANARY("Canary"),
        /** Which trials go second. */
        SECOND("Second wave"),
        /** Whether trials that nobody submitted are submitted. */
        ROLLOUT("Roll-out");

        private final String text;

        Key(String text) {
            this.text = text;
        }

        /** Returns it as the file has it. */
        public String text() {
            return text;
        }
    }
}
