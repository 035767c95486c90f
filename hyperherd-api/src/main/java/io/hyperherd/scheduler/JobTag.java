package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Names one attempt to submit, so that the job can be found again when the scheduler's answer was lost. Letters, digits and dashes
 * only. Immutable.
 */
@Api(Api.Status.STABLE)
public record JobTag(String value) {

    /** Linux makes one at each reading (random(4)). Java's own first one takes as long as reading a sweep does. */
    private static final Path RANDOM = Path.of("/proc/sys/kernel/random/uuid");

    /** Returns a tag that no other attempt has. */
    public static JobTag unique() {
        return new JobTag("herd-" + random());
    }

    private static UUID random() {
        try {
            return UUID.fromString(Files.readString(RANDOM).strip());
        } catch (IOException | IllegalArgumentException notHere) {
            return UUID.randomUUID();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
