package io.hyperherd.monitor.plan;

/** What a line of the plan is about. */
public enum PlanKey {
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

    PlanKey(String text) {
        this.text = text;
    }

    /** Returns it as the file has it. */
    public String text() {
        return text;
    }
}
