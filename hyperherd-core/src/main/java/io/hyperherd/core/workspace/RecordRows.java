package io.hyperherd.core.workspace;

import io.hyperherd.WorkspaceException;
import io.hyperherd.core.json.JsonException;
import io.hyperherd.core.json.JsonItems;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The records of a file, read one by one. Everything throws {@link WorkspaceException} where the file is no list of records. */
final class RecordRows implements AutoCloseable {

    private final Path file;
    private final Optional<JsonItems> items;
    private int read;

    private RecordRows(Path file, Optional<JsonItems> items) {
        this.file = file;
        this.items = items;
    }

    /** Opens {@code file}; there are no records where there is no file. */
    static RecordRows of(Path file) {
        try {
            JsonItems items = JsonReader.items(new BufferedReader(
                    new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()), 1 << 16));
            if (!items.isList()) {
                items.close();
                throw notAList(file);
            }
            return new RecordRows(file, Optional.of(items));
        } catch (NoSuchFileException none) {
            return new RecordRows(file, Optional.empty());
        } catch (JsonException e) {
            throw FileComplaint.damaged(file, e.getMessage());
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /** Returns the next record; empty at the end. */
    Optional<Dict> next() {
        Optional<Value> item = item();
        if (item.isPresent()) {
            read++;
        }
        return item.map(value -> {
            if (value instanceof Dict record) {
                return record;
            }
            throw FileComplaint.damaged(file, "entry " + read + " is not a record");
        });
    }

    /** Hands the records that are left to {@code reader}. */
    void forEach(Consumer<Dict> reader) {
        for (Optional<Dict> record = next(); record.isPresent(); record = next()) {
            reader.accept(record.get());
        }
    }

    WorkspaceException damaged(String fault) {
        return FileComplaint.damaged(file, fault);
    }

    /**
     * What a row says.
     *
     * @param <T> of which kind
     */
    interface Description<T> {
        T read() throws TrialRecord.Unreadable;
    }

    /** Returns what {@code description} tells of the row that was read last; its complaint names the row. */
    <T> T described(Description<T> description) {
        try {
            return description.read();
        } catch (TrialRecord.Unreadable e) {
            throw FileComplaint.damaged(file, "entry " + read + " " + e.getMessage());
        }
    }

    private Optional<Value> item() {
        try {
            return items.isPresent() ? items.get().next() : Optional.empty();
        } catch (JsonException e) {
            throw FileComplaint.damaged(file, e.getMessage());
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    private static WorkspaceException notAList(Path file) {
        return FileComplaint.damaged(file, "a list of records was expected");
    }

    /** Where bytes are no text, the whole is looked through for the place. */
    private static WorkspaceException fault(Path file, IOException e) {
        if (e instanceof CharacterCodingException) {
            try {
                JsonReader.read(Files.readAllBytes(file));
            } catch (JsonException found) {
                return FileComplaint.damaged(file, found.getMessage());
            } catch (IOException gone) {
                return FileComplaint.cannot("read", file, gone);
            }
        }
        return FileComplaint.cannot("read", file, e);
    }

    @Override
    public void close() {
        items.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
