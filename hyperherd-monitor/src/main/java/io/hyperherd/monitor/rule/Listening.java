package io.hyperherd.monitor.rule;

/** Whether anybody can answer a question. */
public enum Listening {
    /** Somebody sits at the terminal, or a channel brings what people write. */
    SOMEBODY,
    /** Nobody: defaults hold at once. */
    NOBODY
}
