package io.hyperherd.monitor.look;

import io.hyperherd.Snapshot;
import io.hyperherd.SweepRun;
import io.hyperherd.core.document.SnapshotDocument;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.monitor.file.Fields;
import io.hyperherd.monitor.file.MonitorFiles;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code last-snapshot.json} and the one before it, both as {@code herd snapshot} prints them. */
public final class SnapshotFile {

    private static final SnapshotDocument.ErrorLimits ERRORS = new SnapshotDocument.ErrorLimits(20, 20);

    private final Path last;
    private final Path previous;

    /** Creates the files of {@code files}. */
    public SnapshotFile(MonitorFiles files) {
        last = files.inState("last-snapshot.json");
        previous = files.inState("last-snapshot.prev.json");
    }

    /** Returns the snapshot as a document; without a run there are neither results nor logs. */
    public static String document(Snapshot snapshot, Optional<SweepRun> run) {
        SnapshotDocument document = run.map(opened -> SnapshotDocument.of(snapshot, opened.results(), opened, ERRORS))
                .orElseGet(() -> new SnapshotDocument(
                        snapshot,
                        snapshot.trials().stream()
                                .map(trial -> new SnapshotDocument.Entry(trial, Map.of(), Optional.empty()))
                                .toList(),
                        List.of()));
        StringBuilder text = new StringBuilder();
        try {
            document.write(text);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toString();
    }

    /** Returns the status of each trial, by index, as the last tick that came to its end saw it; empty when there was none. */
    public Optional<Map<Integer, String>> statuses() {
        return MonitorFiles.json(last).map(value -> {
            Map<Integer, String> statuses = new HashMap<>();
            items(Fields.of(value).get("trials")).map(Fields::of).forEach(trial -> {
                if (trial.get("index") instanceof Value.Int index) {
                    statuses.put(index.value().intValue(), trial.text("status").orElse(""));
                }
            });
            return statuses;
        });
    }

    /** Makes {@code document} the last one, and the last one the one before. */
    public void rotate(String document) {
        MonitorFiles.text(last).ifPresent(text -> MonitorFiles.write(previous, text));
        MonitorFiles.write(last, document);
    }

    /** Returns the trials of {@code document}. */
    static Value trials(String document) {
        return Fields.of(JsonReader.read(document)).get("trials");
    }

    private static Stream<Value> items(Value value) {
        return value instanceof Value.Seq seq ? seq.items().stream() : Stream.empty();
    }
}
