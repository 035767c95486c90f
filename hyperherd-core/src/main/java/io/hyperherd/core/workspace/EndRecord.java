package io.hyperherd.core.workspace;

import io.hyperherd.AttemptEnd;
import io.hyperherd.core.fields.Fields;
import io.hyperherd.scheduler.JobId;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The file in which a run says how it ended, as job scripts write it. */
final class EndRecord {

    /** Ten times what a job script writes. */
    private static final int LONGEST = 4096;

    private EndRecord() {}

    static void write(Path file, AttemptEnd end) {
        List<String> lines = List.of(
                "job=" + end.job(),
                "restart=" + end.restart(),
                "code=" + end.exitCode(),
                "signal=" + (end.signal().isPresent() ? end.signal().getAsInt() : ""),
                "host=" + end.host(),
                "start=" + end.start().toEpochMilli(),
                "end=" + end.end().toEpochMilli(),
                "asked=" + (end.asked() ? "1" : ""));
        try {
            AtomicFile.write(file, out -> out.append(String.join("\n", lines)).append('\n'));
        } catch (IOException e) {
            throw FileComplaint.cannot("write", file, e);
        }
    }

    /** Returns what {@code file} says; empty where there is none, or one whose writer was cut off. */
    static Optional<AttemptEnd> read(Path file) {
        try {
            return Optional.of(end(Fields.parse(contents(file))));
        } catch (IOException | IllegalArgumentException notWhole) {
            return Optional.empty();
        }
    }

    /** A stream costs half the time of a channel, which counts where there is a file for each trial. */
    private static String contents(Path file) throws IOException {
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            byte[] bytes = new byte[LONGEST];
            return new String(bytes, 0, in.readNBytes(bytes, 0, LONGEST), StandardCharsets.UTF_8);
        }
    }

    private static AttemptEnd end(Fields fields) {
        String signal = fields.get("signal").orElse("");
        return new AttemptEnd(
                new JobId(fields.get("job").orElse("")),
                number(fields, "restart"),
                number(fields, "code"),
                signal.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(fields, "signal")),
                fields.get("host").orElse(""),
                moment(fields, "start"),
                moment(fields, "end"),
                !fields.get("asked").orElse("").isEmpty());
    }

    private static int number(Fields fields, String name) {
        return Integer.parseInt(fields.get(name).orElse(""));
    }

    private static Instant moment(Fields fields, String name) {
        return Instant.ofEpochMilli(Long.parseLong(fields.get(name).orElse("")));
    }
}
