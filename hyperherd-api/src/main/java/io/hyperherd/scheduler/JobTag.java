package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.util.UUID;

/**
 * Names one attempt to submit, so that the job can be found again when the scheduler's answer was lost. Letters, digits and dashes
 * only. Immutable.
 */
@Api(Api.Status.STABLE)
public record JobTag(String value) {

    /** Returns a tag that no other attempt has. */
    public static JobTag unique() {
        return new JobTag("herd-" + UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value;
    }
}
