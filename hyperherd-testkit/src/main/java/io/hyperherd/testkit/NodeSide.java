package io.hyperherd.testkit;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.TaskId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/**
 * What the job script does around the launcher, in the workspace: it claims the attempt, and records its end. Where there is no
 * workspace, since nobody made one, tasks run all the same.
 */
record NodeSide(ArrayJob job, ArrayTask task, TaskId id, String scheduler) {

    private static final int SIGTERM = 15;

    private Path attempt() {
        return job.stateDirectory().resolve("attempts").resolve(task.index() + "." + task.attempt());
    }

    /**
     * Returns whether this job may run the attempt: it claimed it first, now or before it was requeued, and nobody has closed it since.
     */
    boolean claims(int restart) {
        if (!Files.isDirectory(job.workspace())) {
            return true;
        }
        String mark = id.job() + "." + restart + "." + scheduler + "." + id.index();
        boolean claimed = claims(attempt(), mark);
        for (int run = 1; run <= restart && claimed; run++) {
            claimed = claims(attempt().resolveSibling(attempt().getFileName() + "." + run), mark);
        }
        return claimed;
    }

    private boolean claims(Path link, String mark) {
        try {
            Files.createDirectories(link.resolveSibling("."));
            Files.createSymbolicLink(link, Path.of(mark));
            return true;
        } catch (FileAlreadyExistsException taken) {
            return owner(link).startsWith(id.job() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String owner(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records the end of a run that somebody asked for with SIGTERM. */
    void recordAsked(int restart, Instant start, Instant end) {
        record(restart, 128 + SIGTERM, start, end, "1");
    }

    /** Records the end of a run. */
    void record(int restart, int code, Instant start, Instant end) {
        record(restart, code, start, end, "");
    }

    /** Does so if the workspace still is as the run found it. */
    private void record(int restart, int code, Instant start, Instant end, String asked) {
        Path file = attempt().resolveSibling(attempt().getFileName() + ".end." + restart);
        Path draft = file.resolveSibling(file.getFileName() + ".1.tmp");
        if (!Files.isDirectory(attempt().resolveSibling("."))) {
            return;
        }
        try {
            Files.write(
                    draft,
                    List.of(
                            "job=" + id.job(),
                            "restart=" + restart,
                            "code=" + code,
                            "signal=" + (code > 128 && code <= 192 ? code - 128 : ""),
                            "host=" + scheduler,
                            "start=" + start.toEpochMilli(),
                            "end=" + end.toEpochMilli(),
                            "asked=" + asked));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
