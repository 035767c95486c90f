package io.hyperherd.monitor.file;

import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.monitor.spi.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * {@code inbox.jsonl}: what people wrote and no tick has worked off. Other processes may append to it at any time. A message is only
 * forgotten once the tick that was shown it has come to its end.
 */
public final class Inbox {

    private final Path file;
    private final Path draining;

    /** Creates the inbox of {@code files}. */
    public Inbox(MonitorFiles files) {
        file = files.inState("inbox.jsonl");
        draining = files.inState("inbox.jsonl.draining");
    }

    /** Appends {@code message}. */
    public void add(Message message) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    JsonStyle.STRICT_LINE.text(fields(message).value()) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw MonitorFiles.cannot("write", file, e);
        }
    }

    /** Returns whether there is anything that no tick was shown. */
    public boolean hasNews() {
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the messages; they stay until {@link #forget}. Those of a tick that did not come to its end come first, alone. */
    public List<Message> take() {
        try {
            if (!Files.exists(draining) && Files.exists(file)) {
                Files.move(file, draining, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw MonitorFiles.cannot("move", file, e);
        }
        return read(draining);
    }

    /** Returns the messages and leaves the files alone. */
    public List<Message> peek() {
        return Files.exists(draining) ? read(draining) : read(file);
    }

    /** Forgets what {@link #take} returned. */
    public void forget() {
        try {
            Files.deleteIfExists(draining);
        } catch (IOException e) {
            throw MonitorFiles.cannot("remove", draining, e);
        }
    }

    private static List<Message> read(Path from) {
        return MonitorFiles.text(from).stream()
                .flatMap(String::lines)
                .flatMap(line -> MonitorFiles.parsed(line).flatMap(value -> message(Fields.of(value))).stream())
                .toList();
    }

    private static Optional<Message> message(Fields fields) {
        return fields.text("timestamp")
                .flatMap(Times::read)
                .map(at -> new Message(
                        at,
                        fields.text("source").orElse("unknown"),
                        fields.text("author").orElse(""),
                        fields.text("text").orElse("")));
    }

    /** Returns {@code message} as the files have it. */
    public static Fields fields(Message message) {
        return Fields.none()
                .with("timestamp", Times.text(message.at()))
                .with("source", message.source())
                .with("author", message.author())
                .with("text", message.text());
    }
}
