package io.hyperherd.monitor.file;

import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.monitor.spi.ChatEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code chat-history.jsonl}: the end of the conversation. */
public final class ChatHistory {

    private static final int KEPT = 6;

    private final Path file;

    /** Creates the history of {@code files}. */
    public ChatHistory(MonitorFiles files) {
        file = files.inState("chat-history.jsonl");
    }

    /** Returns the entries, oldest first; lines that are none are left out. */
    public List<ChatEntry> entries() {
        return MonitorFiles.text(file).stream()
                .flatMap(String::lines)
                .flatMap(line -> MonitorFiles.parsed(line).flatMap(value -> entry(Fields.of(value))).stream())
                .toList();
    }

    private static Optional<ChatEntry> entry(Fields fields) {
        return fields.text("timestamp")
                .flatMap(Times::read)
                .map(at -> new ChatEntry(
                        at,
                        fields.text("role").orElse(""),
                        fields.text("author").orElse(""),
                        fields.text("via").orElse(""),
                        fields.text("text").orElse("")));
    }

    /** Appends {@code entry}, once, and drops the oldest beyond what is kept. */
    public void add(ChatEntry entry) {
        List<ChatEntry> all = new ArrayList<>(entries());
        if (all.contains(entry)) {
            return;
        }
        all.add(entry);
        MonitorFiles.write(
                file,
                all.subList(Math.max(0, all.size() - KEPT), all.size()).stream()
                        .map(kept -> JsonStyle.STRICT_LINE.text(fields(kept).value()) + "\n")
                        .collect(Collectors.joining()));
    }

    /** Returns {@code entry} as the files have it. */
    public static Fields fields(ChatEntry entry) {
        return Fields.none()
                .with("timestamp", Times.text(entry.at()))
                .with("role", entry.role())
                .with("author", entry.author())
                .with("via", entry.via())
                .with("text", entry.text());
    }
}
