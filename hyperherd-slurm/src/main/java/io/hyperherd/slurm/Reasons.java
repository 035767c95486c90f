package io.hyperherd.slurm;

import java.util.Optional;

/** Why a task waits or ended, in SLURM's words. */
final class Reasons {

    private Reasons() {}

    /** Returns the reason that a column gives; empty for SLURM's ways of saying that there is none. */
    static Optional<String> read(String column) {
        String reason = column.strip();
        return reason.isEmpty() || reason.equals("None") || reason.equals("(null)") || reason.equals("N/A")
                ? Optional.empty()
                : Optional.of(reason);
    }
}
