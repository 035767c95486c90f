package io.hyperherd.monitor.rule;

import io.hyperherd.Monitoring;

/**
 * What rules go by besides the plan. Immutable.
 *
 * @param file what the sweep's file says
 * @param listening whether anybody can answer a question
 */
public record RuleSettings(Monitoring file, Listening listening) {}
