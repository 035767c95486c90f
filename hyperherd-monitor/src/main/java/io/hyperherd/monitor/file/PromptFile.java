package io.hyperherd.monitor.file;

import io.hyperherd.monitor.spi.Tick.UserPrompt;
import io.hyperherd.monitor.spi.Tick.UserPrompt.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** {@code PROMPT.md}, the user's standing instructions, and whether they were acknowledged. */
public final class PromptFile {

    private final Path file;
    private final Path acknowledged;

    /** Creates the prompt of {@code files}. */
    public PromptFile(MonitorFiles files) {
        file = files.inWorkspace("PROMPT.md");
        acknowledged = files.inState("user-prompt.sha256");
    }

    /** Returns it; empty when there is none. */
    public Optional<UserPrompt> read() {
        return MonitorFiles.text(file).map(text -> {
            String digest = sha256(text);
            Status status = MonitorFiles.text(acknowledged)
                    .map(String::strip)
                    .map(seen -> seen.equals(digest) ? Status.UNCHANGED : Status.CHANGED)
                    .orElse(Status.NEW);
            return new UserPrompt(status, digest, text);
        });
    }

    /** Records that the text with this digest was seen, and returns where. */
    public Path acknowledge(String digest) {
        MonitorFiles.write(acknowledged, digest + "\n");
        return acknowledged;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
