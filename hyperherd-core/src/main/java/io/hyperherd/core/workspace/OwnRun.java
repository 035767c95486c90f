package io.hyperherd.core.workspace;

import io.hyperherd.Attempt;
import io.hyperherd.AttemptEnd;
import io.hyperherd.LogTail.Stream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/**
 * The run of a trial in this process: writes what the job script writes of one that is a process. For one thread.
 *
 * <p>Every method throws a {@link io.hyperherd.WorkspaceException} when a file cannot be written.
 */
public final class OwnRun {

    private final AttemptFiles attempts;
    private final Path logs;
    private final int index;
    private final int attempt;
    private final Attempt.Owner owner;
    private final Instant start = Instant.now();

    /**
     * Begins the run of trial {@code index}.
     *
     * @param workspace where it belongs
     * @param attempt the number of the attempt
     * @param owner the job that runs it
     */
    public OwnRun(Workspace workspace, int index, int attempt, Attempt.Owner owner) {
        this.attempts = new AttemptFiles(workspace.stateDirectory().resolve("attempts"));
        this.logs = workspace.logDirectory();
        this.index = index;
        this.attempt = attempt;
        this.owner = owner;
    }

    /** Takes the attempt, and returns whether no other job had taken it. */
    public boolean take() {
        return attempts.take(index, attempt, owner);
    }

    /** Divides this run from earlier ones in both logs. */
    public void divide() {
        String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                start.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.systemDefault()));
        String divider =
                "\n" + LogFile.DIVIDER + "job " + owner.job() + " array-task " + index + " " + at + " ====\n\n";
        for (Stream stream : Stream.values()) {
            append(stream, divider);
        }
    }

    /** Appends {@code text} to a log. */
    public void append(Stream stream, String text) {
        Path log = logs.resolve(index + stream.extension());
        try {
            Files.createDirectories(logs);
            Files.write(
                    log, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw FileComplaint.cannot("write", log, e);
        }
    }

    /** Leaves a record of the end for whoever asks when the scheduler has forgotten. */
    public void end(int code) {
        attempts.end(
                index,
                attempt,
                new AttemptEnd(
                        owner.job(),
                        owner.restart(),
                        code,
                        OptionalInt.empty(),
                        LockHolder.thisHost(),
                        start,
                        Instant.now(),
                        false));
    }
}
