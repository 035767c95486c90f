package io.hyperherd.monitor.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far the monitor is with a sweep. */
public enum Phase {
    /** Nothing is decided. */
    NONE("none"),
    /** People were asked. */
    INTERVIEWING("interviewing"),
    /** Nothing was submitted. */
    NOT_STARTED("not-started"),
    /** One trial was. */
    CANARY_PENDING("canary-pending"),
    /** Two more were. */
    SECOND_PENDING("phase2-pending"),
    /** All were. */
    LIVE("live"),
    /** All are over. */
    DONE("done"),
    /** All were over when the monitor came; people were asked. */
    POSTMORTEM_WAITING("postmortem-waiting");

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    /** Returns the word of the plan. */
    public String word() {
        return word;
    }

    /** Returns the phase that a plan calls {@code text}, whatever stands behind the word. */
    static Optional<Phase> of(String text) {
        String first = text.toLowerCase(Locale.ROOT).split("[\\s,(]", 2)[0];
        return Stream.of(values()).filter(phase -> phase.word.equals(first)).findFirst();
    }
}
