package io.hyperherd.core.local;

import io.hyperherd.core.fields.Fields;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who took a task, once and for all: the file is made by a hard link, which only the first succeeds in. Immutable.
 */
sealed interface Claim {

    /** When it was taken. */
    Instant at();

    /**
     * Whoever runs the task took it and runs.
     *
     * @param process the task's own script, leader of a session of its own, or the process that runs it as a thread
     * @param boot the start of the kernel under which it runs
     */
    record Started(ProcessId process, String boot, Instant at) implements Claim {

        /** Returns the text of the file. */
        String text() {
            return Fields.text(
                    "claim", "STARTED",
                    "pid", Long.toString(process.pid()),
                    "start", Long.toString(process.start()),
                    "boot", boot,
                    "at", Long.toString(at.toEpochMilli()));
        }
    }

    /** Somebody took it so that it never runs. */
    record Withdrawn(Why why, Instant at, Optional<String> detail) implements Claim {

        /** Returns the text of the file. */
        String text() {
            return Fields.text(
                    "claim", why.name(), "at", Long.toString(at.toEpochMilli()), "detail", detail.orElse(""));
        }
    }

    /** Why a task never runs. */
    enum Why {
        /** Somebody asked for it. */
        CANCELLED,
        /** The supervisor that should have started it is gone. */
        ABANDONED,
        /** The machine could not start it. */
        UNSTARTABLE
    }

    /** Reads the text of the file; empty when it is none of these. */
    static Optional<Claim> parse(Fields fields) {
        OptionalLong at = fields.number("at");
        String word = fields.get("claim").orElse("");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        Instant when = Instant.ofEpochMilli(at.getAsLong());
        if (word.equals("STARTED")) {
            return started(fields, when);
        }
        for (Why why : Why.values()) {
            if (why.name().equals(word)) {
                return Optional.of(new Withdrawn(why, when, fields.get("detail").filter(d -> !d.isEmpty())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Claim> started(Fields fields, Instant at) {
        OptionalLong pid = fields.number("pid");
        OptionalLong start = fields.number("start");
        if (pid.isEmpty() || start.isEmpty()) {
            return Optional.empty();
        }
        ProcessId process = new ProcessId(pid.getAsLong(), start.getAsLong());
        return Optional.of(new Started(process, fields.get("boot").orElse(""), at));
    }
}
