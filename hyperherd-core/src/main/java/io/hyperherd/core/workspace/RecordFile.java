package io.hyperherd.core.workspace;

import io.hyperherd.WorkspaceException;
import io.hyperherd.core.json.JsonException;
import io.hyperherd.core.json.JsonReader;
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
        Value value = value();
        if (!(value instanceof Value.Seq seq)) {
            throw damaged("a list of records was expected");
        }
        List<Dict> records = new ArrayList<>(seq.items().size());
        for (Value item : seq.items()) {
            if (!(item instanceof Dict record)) {
                throw damaged("entry " + (records.size() + 1) + " is not a record");
            }
            records.add(record);
        }
        return records;
    }

    private Value value() {
        try {
            return JsonReader.read(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            return new Value.Seq(List.of());
        } catch (IOException e) {
            throw FileComplaint.cannot("read", file, e);
        } catch (JsonException e) {
            throw damaged(e.getMessage());
        }
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
        try {
            AtomicFile.write(file, out -> JsonStyle.WORKSPACE.write(value, out));
        } catch (IOException e) {
            throw FileComplaint.cannot("write", file, e);
        }
    }

    WorkspaceException damaged(String fault) {
        return FileComplaint.damaged(file, fault);
    }
}
