package io.hyperherd.core.workspace;

import io.hyperherd.StopRequestedException.Action;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The requests to stop of one trial: {@code results/INDEX/_signal} and the marker that one was enforced. */
final class StopSignals {

    private final Path signal;
    private final Path escalated;

    StopSignals(Path directory) {
        signal = directory.resolve("_signal");
        escalated = directory.resolve("_signal_escalated");
    }

    /** Returns what the trial is asked to do; empty when there is no request, or one of another kind. */
    Optional<Action> read() {
        try {
            String word = new String(Files.readAllBytes(signal), StandardCharsets.UTF_8).strip();
            for (Action action : Action.values()) {
                if (action.word().equals(word)) {
                    return Optional.of(action);
                }
            }
            return Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw FileComplaint.cannot("read", signal, e);
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(signal);
            Files.deleteIfExists(escalated);
        } catch (IOException e) {
            throw FileComplaint.cannot("remove", signal, e);
        }
    }
}
