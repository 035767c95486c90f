package io.hyperherd.core.workspace;

import io.hyperherd.Attempt;
import io.hyperherd.AttemptEnd;
import io.hyperherd.core.evidence.Attempts;
import io.hyperherd.core.fields.Fields;
import io.hyperherd.scheduler.JobId;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What job scripts leave in {@code attempts/}: links {@code INDEX.ATTEMPT} that say {@code JOB.RESTART.SCHEDULER.TASK}, and
 * files {@code INDEX.ATTEMPT.end.RESTART}. What is not whole, since its writer was cut off, counts as not there.
 */
final class AttemptFiles {

    private static final Pattern NAME = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(?:\\.end\\.(\\d{1,9}))?");
    private static final Pattern OWNER = Pattern.compile("(\\d+)\\.(\\d{1,9})\\.([a-z0-9-]+)(?:\\.(\\d{1,9}))?");

    /** No owner of an attempt is written so. */
    private static final String CLOSED = "closed";

    /** Ten times what a job script writes. */
    private static final int LONGEST = 4096;

    private final Path directory;

    AttemptFiles(Path directory) {
        this.directory = directory;
    }

    /** The newest attempt of a trial by the names of its files, and the newest run in it that ended. */
    private record Names(int number, OptionalInt ended) {
        Names and(Names other) {
            if (number != other.number) {
                return number > other.number ? this : other;
            }
            return new Names(number, ended.orElse(-1) >= other.ended.orElse(-1) ? ended : other.ended);
        }
    }

    /** Reads the newest attempts of the trials that {@code wanted} lets pass, and the numbers of all. */
    Attempts read(IntPredicate wanted) {
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<Integer, Attempt> newest = new HashMap<>();
        names().forEach((index, names) -> {
            numbers.put(index, names.number());
            if (wanted.test(index)) {
                newest.put(index, attempt(index, names));
            }
        });
        return new Attempts(numbers, newest);
    }

    /** Takes the attempt, in nobody's name, unless it is taken; returns the job that has taken it. */
    Optional<Attempt.Owner> close(int index, int number) {
        Path link = directory.resolve(index + "." + number);
        try {
            Files.createDirectories(directory);
            Files.createSymbolicLink(link, directory.getFileSystem().getPath(CLOSED));
            return Optional.empty();
        } catch (FileAlreadyExistsException taken) {
            return owner(link, index);
        } catch (IOException e) {
            throw FileComplaint.cannot("write", link, e);
        }
    }

    /**
     * Takes the attempt for {@code owner}, unless another job has taken it.
     *
     * @return whether {@code owner} has it now
     */
    boolean take(int index, int number, Attempt.Owner owner) {
        Path link = directory.resolve(index + "." + number);
        try {
            Files.createDirectories(directory);
            Files.createSymbolicLink(
                    link,
                    directory
                            .getFileSystem()
                            .getPath(owner.job() + "." + owner.restart() + "." + owner.scheduler() + "."
                                    + owner.task()));
            return true;
        } catch (FileAlreadyExistsException taken) {
            return owner(link, index)
                    .filter(has -> has.job().equals(owner.job()))
                    .isPresent();
        } catch (IOException e) {
            throw FileComplaint.cannot("write", link, e);
        }
    }

    /** Writes down how the run of the attempt ended. */
    void end(int index, int number, AttemptEnd end) {
        Path file = directory.resolve(index + "." + number + ".end." + end.restart());
        String signal = end.signal().isPresent() ? Integer.toString(end.signal().getAsInt()) : "";
        List<String> lines = List.of(
                "job=" + end.job(),
                "restart=" + end.restart(),
                "code=" + end.exitCode(),
                "signal=" + signal,
                "host=" + end.host(),
                "start=" + end.start().toEpochMilli(),
                "end=" + end.end().toEpochMilli());
        try {
            AtomicFile.write(file, out -> out.append(String.join("\n", lines)).append('\n'));
        } catch (IOException e) {
            throw FileComplaint.cannot("write", file, e);
        }
    }

    private Map<Integer, Names> names() {
        Map<Integer, Names> all = new HashMap<>();
        if (!Files.isDirectory(directory)) {
            return all;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                Matcher name = NAME.matcher(entry.getFileName().toString());
                if (name.matches()) {
                    OptionalInt ended = name.group(3) == null
                            ? OptionalInt.empty()
                            : OptionalInt.of(Integer.parseInt(name.group(3)));
                    Names names = new Names(Integer.parseInt(name.group(2)), ended);
                    all.merge(Integer.parseInt(name.group(1)), names, Names::and);
                }
            }
        } catch (IOException e) {
            throw FileComplaint.cannot("list", directory, e);
        }
        return all;
    }

    private Attempt attempt(int index, Names names) {
        String name = index + "." + names.number();
        Optional<AttemptEnd> end = names.ended().isPresent()
                ? end(directory.resolve(name + ".end." + names.ended().getAsInt()))
                : Optional.empty();
        return new Attempt(names.number(), owner(directory.resolve(name), index), end);
    }

    /** Marks that say no task are of jobs whose tasks are numbered by trial. */
    private static Optional<Attempt.Owner> owner(Path link, int index) {
        try {
            Matcher owner = OWNER.matcher(Files.readSymbolicLink(link).toString());
            return owner.matches()
                    ? Optional.of(new Attempt.Owner(
                            owner.group(3),
                            new JobId(owner.group(1)),
                            Integer.parseInt(owner.group(2)),
                            owner.group(4) == null ? index : Integer.parseInt(owner.group(4))))
                    : Optional.empty();
        } catch (NotLinkException notOurs) {
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<AttemptEnd> end(Path file) {
        try {
            return Optional.of(end(Fields.parse(contents(file))));
        } catch (IOException | IllegalArgumentException notWhole) {
            return Optional.empty();
        }
    }

    /** A stream costs half the time of a channel, which counts where there is a file for each trial. */
    private static String contents(Path file) throws IOException {
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
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
                moment(fields, "end"));
    }

    private static int number(Fields fields, String name) {
        return Integer.parseInt(fields.get(name).orElse(""));
    }

    private static Instant moment(Fields fields, String name) {
        return Instant.ofEpochMilli(Long.parseLong(fields.get(name).orElse("")));
    }
}
