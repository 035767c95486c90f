package io.hyperherd.monitor.tool;

/** On whose word something is done. */
public enum Authority {
    /** An operator's own. */
    OPERATOR,
    /** An operator's, in a tick in which people who may give orders wrote something. */
    ASKED_OPERATOR,
    /** A person's who gave a command, and confirmed it where that is asked for. */
    PERSON
}
