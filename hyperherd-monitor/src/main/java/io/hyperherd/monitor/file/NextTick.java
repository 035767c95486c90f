package io.hyperherd.monitor.file;

import io.hyperherd.core.json.JsonStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** {@code next-tick.json}: how the last tick ended, for people and programs that look on. */
public final class NextTick {

    private final Path file;

    /** Creates the file of {@code files}. */
    public NextTick(MonitorFiles files) {
        file = files.inState("next-tick.json");
    }

    /** Records that a tick comes after {@code delay}. */
    public void scheduled(Duration delay, Instant now) {
        write(Fields.none().with("delay_seconds", delay.toSeconds()).with("scheduled_at", Times.text(now)));
    }

    /** Records that none comes. */
    public void halted(String reason, Instant now) {
        write(Fields.none()
                .with("halted", io.hyperherd.value.Value.of(true))
                .with("reason", reason)
                .with("halted_at", Times.text(now)));
    }

    /** Forgets it: a tick begins. */
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw MonitorFiles.cannot("remove", file, e);
        }
    }

    private void write(Fields fields) {
        MonitorFiles.write(file, JsonStyle.WORKSPACE.text(fields.value()) + "\n");
    }
}
