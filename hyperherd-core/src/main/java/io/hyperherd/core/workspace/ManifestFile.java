package io.hyperherd.core.workspace;

import io.hyperherd.Manifest;
import io.hyperherd.Trial;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code manifest.json}. */
final class ManifestFile {

    private final RecordFile file;

    ManifestFile(Path path) {
        file = new RecordFile(path);
    }

    Manifest read() {
        Map<Integer, Dict> rows = byIndex(file.read());
        List<Trial> trials = new ArrayList<>(rows.size());
        int entry = 1;
        for (Dict row : rows.values()) {
            try {
                trials.add(TrialRecord.read(row));
            } catch (TrialRecord.Unreadable e) {
                throw unreadable(entry, e);
            }
            entry++;
        }
        return new Manifest(trials);
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
            return item instanceof Dict row ? Optional.of(TrialRecord.read(row)) : Optional.empty();
        } catch (TrialRecord.Unreadable damaged) {
            return Optional.empty();
        }
    }

    /** Makes the file describe {@code manifest}; rows of trials that are still there keep what this version knows nothing of. */
    void save(Manifest manifest) {
        List<Dict> current = file.read();
        Map<Integer, Dict> rows = byIndex(current);
        List<Dict> updated = new ArrayList<>(manifest.trials().size());
        for (Trial trial : manifest.trials()) {
            Dict row = rows.get(trial.index());
            try {
                updated.add(row == null ? TrialRecord.create(trial) : TrialRecord.update(row, trial));
            } catch (TrialRecord.Unreadable e) {
                throw unreadable(current.indexOf(row) + 1, e);
            }
        }
        file.write(updated, current);
    }

    private Map<Integer, Dict> byIndex(List<Dict> rows) {
        Map<Integer, Dict> byIndex = new LinkedHashMap<>(rows.size() * 2);
        int entry = 1;
        for (Dict row : rows) {
            try {
                if (byIndex.put(TrialRecord.index(row), row) != null) {
                    throw file.damaged("two entries have the index " + TrialRecord.index(row));
                }
            } catch (TrialRecord.Unreadable e) {
                throw unreadable(entry, e);
            }
            entry++;
        }
        return byIndex;
    }

    private RuntimeException unreadable(int entry, TrialRecord.Unreadable e) {
        return file.damaged("entry " + entry + " " + e.getMessage());
    }
}
