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

    private Path attempt() {
        return job.stateDirectory().resolve("attempts").resolve(task.index() + "." + task.attempt());
    }

    /** Returns whether this job may run the attempt: it claimed it first, now or before it was requeued. */
    boolean claims(int restart) {
        if (!Files.isDirectory(job.workspace())) {
            return true;
        }
        try {
            Files.createDirectories(attempt().resolveSibling("."));
            Files.createSymbolicLink(attempt(), Path.of(id.job() + "." + restart + "." + scheduler + "." + id.index()));
            return true;
        } catch (FileAlreadyExistsException taken) {
            return owner().startsWith(id.job() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String owner() {
        try {
            return Files.readSymbolicLink(attempt()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records the end of a run, if the workspace still is as the run found it. */
    void record(int restart, int code, Instant start, Instant end) {
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
                            "end=" + end.toEpochMilli()));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
