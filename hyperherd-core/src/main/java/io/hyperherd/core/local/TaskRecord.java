package io.hyperherd.core.local;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * All that the files say of one task. Immutable.
 *
 * @param claim who took it; empty while it waits
 * @param verdict why it is being ended
 * @param end how it ended
 * @param peakBytes the most resident memory that was seen
 */
record TaskRecord(Optional<Claim> claim, Optional<Verdict> verdict, Optional<End> end, OptionalLong peakBytes) {

    /** Returns the claim if the task was started. */
    Optional<Claim.Started> started() {
        return claim.filter(Claim.Started.class::isInstance).map(Claim.Started.class::cast);
    }
}
