package io.hyperherd.cli.progress;

import io.hyperherd.Snapshot;
import io.hyperherd.cli.terminal.Age;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How old what is shown is, where a scheduler did not answer. */
public final class Silence {

    private Silence() {}

    /** Returns one line that tells it; empty when every scheduler answered. */
    public static Optional<String> of(Snapshot snapshot) {
        return snapshot.isStale() ? Optional.of(age(snapshot)) : Optional.empty();
    }

    private static String age(Snapshot snapshot) {
        return snapshot.answered()
                .map(answered -> "No scheduler answer since " + answered.truncatedTo(ChronoUnit.SECONDS) + ", "
                        + Age.of(Duration.between(answered, snapshot.at()))
                        + " ago: statuses are as of then, but for ends that the trials themselves recorded.")
                .orElse("No scheduler has answered yet: statuses are as last recorded.");
    }
}
