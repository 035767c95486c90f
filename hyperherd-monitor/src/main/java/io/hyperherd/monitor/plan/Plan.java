package io.hyperherd.monitor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code MONITOR_PLAN.md}: a heading and lines {@code - PlanKey: value}. Lines that nobody here knows survive every change. Immutable.
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
    public Optional<String> get(PlanKey key) {
        return lines.stream()
                .filter(line -> isOf(line, key))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .filter(value -> !value.isEmpty());
    }

    /** Returns this plan with another value of {@code key}, in its place, or behind the others. */
    public Plan with(PlanKey key, String value) {
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

    private static boolean isOf(String line, PlanKey key) {
        String text = line.strip();
        String bare = text.startsWith("-") ? text.substring(1).strip() : text;
        return bare.toLowerCase(Locale.ROOT).startsWith(key.text().toLowerCase(Locale.ROOT) + ":");
    }

    /** Returns the phase. */
    public Phase phase() {
        return get(PlanKey.PHASE).flatMap(Phase::of).orElse(Phase.NONE);
    }

    /** Returns this plan in another phase. */
    public Plan in(Phase phase) {
        return with(PlanKey.PHASE, phase.word());
    }

    /** Returns the metric that counts; empty when none does. */
    public Optional<String> metric() {
        return get(PlanKey.SUCCESS_METRIC)
                .map(value -> value.split(",", 2)[0].strip())
                .filter(value -> !value.isEmpty() && !value.equalsIgnoreCase("none"));
    }

    /** Returns the text of the file. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }
}
