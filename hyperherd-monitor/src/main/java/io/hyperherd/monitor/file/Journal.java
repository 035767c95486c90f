package io.hyperherd.monitor.file;

import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.monitor.spi.Clock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * {@code agent_log.jsonl}: what is done to the sweep, each action before it is done and again with what came of it. A record is on the disk
 * when it is written; where that fails the action is not done.
 */
public final class Journal {

    private static final int LONGEST_TEXT = 200;

    private final Path file;
    private final Clock clock;

    /** Creates the journal of {@code files}. */
    public Journal(MonitorFiles files, Clock clock) {
        file = files.inState("agent_log.jsonl");
        this.clock = clock;
    }

    /**
     * Appends a record.
     *
     * @throws io.hyperherd.WorkspaceException when it cannot be written
     */
    public void write(String event, Fields fields) {
        Fields all = Fields.none()
                .with("timestamp", Times.text(clock.now()))
                .with("event", event)
                .and(fields);
        byte[] line = (JsonStyle.STRICT_LINE.text(all.value()) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                ByteBuffer rest = ByteBuffer.wrap(line);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(false);
            }
        } catch (IOException e) {
            throw MonitorFiles.cannot("write", file, e);
        }
    }

    /** Returns {@code text}, cut to what a record holds of it. */
    public static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
    }
}
