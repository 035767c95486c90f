package io.hyperherd.cli.terminal;

import io.hyperherd.TrialStatus;
import java.util.Optional;

/** The colours of the command's output. */
public enum Paint {
    BOLD("1"),
    DIM("2"),
    BOLD_WHITE("1;37"),
    BOLD_GREEN("1;32"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    BLUE("34"),
    MAGENTA("35"),
    CYAN("36"),
    GREY("90"),
    LIGHT_BACKGROUND("47");

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    /** Returns the bytes that switch the colour on. */
    public String code() {
        return "\u001b[" + code + "m";
    }

    /** Returns the colour of a status; empty for one that stays plain. */
    public static Optional<Paint> of(TrialStatus status) {
        return switch (status) {
            case COMPLETED -> Optional.of(GREEN);
            case RUNNING -> Optional.of(BLUE);
            case QUEUED, SUBMITTED -> Optional.of(YELLOW);
            case FAILED -> Optional.of(RED);
            case READY, CANCELLED -> Optional.of(GREY);
            case PRUNED -> Optional.of(MAGENTA);
            case PAUSED -> Optional.of(CYAN);
            case UNKNOWN -> Optional.empty();
        };
    }
}
