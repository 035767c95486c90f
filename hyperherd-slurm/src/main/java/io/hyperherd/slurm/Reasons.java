package io.hyperherd.slurm;

import java.util.Optional;
import java.util.regex.Pattern;

/** Why a task waits or ended, in SLURM's words. */
final class Reasons {

    /** Reasons to wait (squeue(1), job reason codes), some of which the accounting still shows when the task has ended. */
    private static final Pattern WAITING = Pattern.compile(
            "JobArrayTaskLimit|Priority|Resources|Dependency|BeginTime|JobHeldUser|JobHeldAdmin|(?:Assoc|QOS).*");

    private Reasons() {}

    /** Returns the reason that a column gives; empty for SLURM's ways of saying that there is none. */
    static Optional<String> read(String column) {
        String reason = column.strip();
        return reason.isEmpty() || reason.equals("None") || reason.equals("(null)") || reason.equals("N/A")
                ? Optional.empty()
                : Optional.of(reason);
    }

    /** Returns the reason that a column gives for the end of a task. */
    static Optional<String> ofAnEnd(String column) {
        return read(column).filter(reason -> !WAITING.matcher(reason).matches());
    }
}
