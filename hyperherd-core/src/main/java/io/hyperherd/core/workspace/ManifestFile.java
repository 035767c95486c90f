package io.hyperherd.core.workspace;

import io.hyperherd.Manifest;
import io.hyperherd.Trial;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.core.json.JsonWriter;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** {@code manifest.json}. */
final class ManifestFile {

    private final RecordFile file;

    ManifestFile(Path path) {
        file = new RecordFile(path);
    }

    Manifest read() {
        List<Trial> trials = new ArrayList<>();
        SharedValues values = new SharedValues();
        try (RecordRows rows = file.rows()) {
            rows.forEach(row -> trials.add(rows.described(() -> TrialRecord.read(row, values))));
        }
        requireDistinct(trials);
        return new Manifest(trials);
    }

    private void requireDistinct(List<Trial> trials) {
        BitSet seen = new BitSet();
        for (Trial trial : trials) {
            if (seen.get(trial.index())) {
                throw file.damaged("two entries have the index " + trial.index());
            }
            seen.set(trial.index());
        }
    }

    /** Returns the trials whose records are whole, up to the first damage; the first of each index. */
    Manifest salvage() {
        Map<Integer, Trial> trials = new LinkedHashMap<>();
        JsonReader.wholeItems(file.text())
                .forEach(item -> readable(item).ifPresent(trial -> trials.putIfAbsent(trial.index(), trial)));
        return new Manifest(List.copyOf(trials.values()));
    }

    private static Optional<Trial> readable(Value item) {
        try {
            return item instanceof Dict row ? Optional.of(TrialRecord.read(row, new SharedValues())) : Optional.empty();
        } catch (TrialRecord.Unreadable damaged) {
            return Optional.empty();
        }
    }

    /**
     * Makes the file describe {@code manifest}; rows of trials that are still there keep what this version knows nothing of. Neither the
     * old rows nor the new ones need fit into memory.
     *
     * @param beforehand told the largest index that is in the old file, -1 when there is none, before the new one is in its place
     */
    void save(Manifest manifest, IntConsumer beforehand) {
        try (RecordRows rows = file.rows()) {
            OldRows old = new OldRows(rows);
            AtomicFile.writeUnless(file.path(), out -> {
                boolean same = write(manifest.trials(), old, rows, out);
                beforehand.accept(old.largest());
                return !same || !Files.exists(file.path());
            });
        } catch (IOException e) {
            throw FileComplaint.cannot("write", file.path(), e);
        }
    }

    /** Returns whether that is what was there. */
    private static boolean write(List<Trial> trials, OldRows old, RecordRows rows, Writer out) throws IOException {
        boolean same = true;
        JsonWriter json = JsonStyle.WORKSPACE.writer(out);
        json.beginList();
        for (Trial trial : trials) {
            Optional<Dict> before = old.take(trial.index());
            Dict row = before.isPresent()
                    ? rows.described(() -> TrialRecord.update(before.get(), trial))
                    : TrialRecord.create(trial);
            same &= before.isPresent() && before.get().equals(row);
            json.value(row);
        }
        json.endList();
        return old.areAllTakenInOrder() && same;
    }
}
