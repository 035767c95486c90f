package io.hyperherd.core.workspace;

import io.hyperherd.scheduler.JobTag;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Int;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.Value.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code intent.json}: the submission that is under way, in a list of at most one. */
final class IntentFile {

    private static final String TAG = "tag";
    private static final String SCHEDULER = "scheduler";
    private static final String INDICES = "indices";
    private static final String RECORDED = "recorded";

    private final RecordFile file;

    IntentFile(Path path) {
        file = new RecordFile(path);
    }

    Optional<Intent> read() {
        List<Dict> rows = file.read();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(intent(rows.get(0).entries()));
    }

    private Intent intent(Map<String, Value> row) {
        if (!(row.get(TAG) instanceof Text tag)
                || !(row.get(SCHEDULER) instanceof Text scheduler)
                || !(row.get(INDICES) instanceof Seq seq)) {
            throw file.damaged("it does not say what was to be submitted");
        }
        List<Integer> indices = new ArrayList<>();
        for (Value item : seq.items()) {
            if (item instanceof Int index) {
                indices.add(index.value().intValue());
            }
        }
        int recorded = row.get(RECORDED) instanceof Int count ? count.value().intValue() : Integer.MAX_VALUE;
        return new Intent(new JobTag(tag.value()), scheduler.value(), indices, TaskNumbersWord.read(row), recorded);
    }

    void write(Intent intent) {
        Map<String, Value> row = new LinkedHashMap<>();
        row.put(TAG, Value.of(intent.tag().value()));
        row.put(SCHEDULER, Value.of(intent.scheduler()));
        List<Value> indices = new ArrayList<>();
        intent.indices().forEach(index -> indices.add(Value.of(index)));
        row.put(INDICES, new Seq(indices));
        TaskNumbersWord.put(row, intent.numbers());
        row.put(RECORDED, Value.of(intent.recorded()));
        file.write(List.of(new Dict(row)), List.of());
    }

    void delete() {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException e) {
            throw FileComplaint.cannot("delete", file.path(), e);
        }
    }
}
