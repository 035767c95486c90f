package io.hyperherd.cli;

import io.hyperherd.Basis;
import io.hyperherd.Explanation;
import io.hyperherd.Manifest;
import io.hyperherd.RefusedException;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Waiting;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Why a trial of {@link FakeSweep} waits. */
final class FakeExplanation {

    private FakeExplanation() {}

    static Explanation of(Manifest manifest, int index) {
        return new Explanation(
                manifest.trial(index).orElseThrow(() -> new RefusedException("no trial found with index " + index)),
                "It waits: other jobs come first.",
                List.of("The scheduler's reason: Priority."),
                "nothing: it starts by itself",
                Optional.of(Waiting.Outlook.CLEARS),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Path.of("/w/tides/.hyperherd/logs/" + index + ".err"),
                1,
                new Basis("squeue", Optional.of(new JobId("4242")), 1, Optional.of(Instant.EPOCH)),
                Optional.of(Instant.EPOCH),
                List.of());
    }
}
