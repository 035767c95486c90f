package io.hyperherd.core.workspace;

import io.hyperherd.WorkspaceException;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file that holds a list of records, with every key that anybody ever put into them. */
final class RecordFile {

    private static final String LIST_ENDS = "\n]";
    private static final String LAST_RECORD_ENDS = "\n  }" + LIST_ENDS;

    private final Path file;

    RecordFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /**
     * Returns the records; none when there is no file.
     *
     * @throws WorkspaceException when the file cannot be read, or holds anything but a list of records
     */
    List<Dict> read() {
        List<Dict> records = new ArrayList<>();
        try (RecordRows rows = rows()) {
            rows.forEach(records::add);
        }
        return records;
    }

    /** Returns the records, to be read one by one; none when there is no file. Faults are found on the way. */
    RecordRows rows() {
        return RecordRows.of(file);
    }

    /** Returns what is there, as text; nothing when there is no file. */
    String text() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return "";
        } catch (IOException e) {
            throw FileComplaint.cannot("read", file, e);
        }
    }

    /** Replaces the records, unless they are there already. */
    void write(List<Dict> records, List<Dict> current) {
        if (records.equals(current) && Files.exists(file)) {
            return;
        }
        Value value = new Value.Seq(new ArrayList<>(records));
        replace(out -> JsonStyle.WORKSPACE.write(value, out));
    }

    /** Adds a record behind the others. A file in our own layout is not read for that, however many there are. */
    void append(Dict record) {
        String added = JsonStyle.WORKSPACE.text(new Value.Seq(List.of(record)));
        String old = text();
        if (old.endsWith(LAST_RECORD_ENDS)) {
            String others = old.substring(0, old.length() - LIST_ENDS.length());
            replace(out -> out.append(others).append(',').append(added, 1, added.length()));
            return;
        }
        List<Dict> current = read();
        List<Dict> extended = new ArrayList<>(current);
        extended.add(record);
        write(extended, current);
    }

    private void replace(AtomicFile.Content content) {
        try {
            AtomicFile.write(file, content);
        } catch (IOException e) {
            throw FileComplaint.cannot("write", file, e);
        }
    }

    WorkspaceException damaged(String fault) {
        return FileComplaint.damaged(file, fault);
    }
}
