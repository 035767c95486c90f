package io.hyperherd.core.local;

import io.hyperherd.core.fields.Fields;
import io.hyperherd.scheduler.JobId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The files of one job: {@code job} (the plan), {@code task.sh} (what runs a task), {@code over}
 * (made when no task waits or runs), and for each task {@code INDEX.sh} (its job script), {@code INDEX.claim}, {@code INDEX.verdict}, {@code INDEX.end} and {@code INDEX.peak}. Immutable.
 *
 * @param job the job
 * @param path its directory
 */
record JobDirectory(JobId job, Path path) {

    /** Returns the plan; empty when there is no such job. */
    Optional<JobPlan> plan() throws IOException {
        return RecordFiles.read(path.resolve("job")).flatMap(JobPlan::parse);
    }

    /** Returns what the files say of one task. */
    TaskRecord read(int index) throws IOException {
        Optional<Claim> claim = RecordFiles.read(file(index, "claim")).flatMap(Claim::parse);
        if (claim.isEmpty()) {
            return new TaskRecord(claim, Optional.empty(), Optional.empty(), OptionalLong.empty());
        }
        Optional<Fields> peak = RecordFiles.read(file(index, "peak"));
        return new TaskRecord(
                claim,
                RecordFiles.read(file(index, "verdict")).flatMap(Verdict::parse),
                RecordFiles.read(file(index, "end")).flatMap(End::parse),
                peak.map(fields -> fields.number("bytes")).orElse(OptionalLong.empty()));
    }

    /** Takes a task so that it never runs; returns whether nobody had taken it before. */
    boolean withdraw(int index, Claim.Withdrawn claim) throws IOException {
        return RecordFiles.createOnce(file(index, "claim"), claim.text());
    }

    /** Takes tasks so that they never run; returns those that nobody had taken before. */
    Set<Integer> withdraw(Collection<Integer> indices, Claim.Withdrawn claim) throws IOException {
        Set<Integer> taken = new HashSet<>();
        try (Draft draft = Draft.write(path, claim.text())) {
            for (int index : indices) {
                if (draft.createOnce(file(index, "claim"))) {
                    taken.add(index);
                }
            }
        }
        return taken;
    }

    /** Takes a task to run it; returns whether nobody had taken it before. */
    boolean start(int index, Claim.Started claim) throws IOException {
        return RecordFiles.createOnce(file(index, "claim"), claim.text());
    }

    /** Writes how a task ended. */
    void end(int index, End end) throws IOException {
        RecordFiles.createOnce(file(index, "end"), end.text());
    }

    /** Writes why a running task is being ended; returns whether this is the first verdict. */
    boolean sentence(int index, Verdict verdict) throws IOException {
        return RecordFiles.createOnce(file(index, "verdict"), verdict.text());
    }

    /** Writes the most memory that a task was seen to hold. */
    void writePeak(int index, long bytes) throws IOException {
        RecordFiles.replace(file(index, "peak"), Fields.text("bytes", Long.toString(bytes)));
    }

    /** Returns whether no task waits or runs any more. */
    boolean isOver() {
        return Files.exists(path.resolve("over"));
    }

    /** Writes down that no task waits or runs any more. */
    void close() throws IOException {
        RecordFiles.replace(path.resolve("over"), "");
    }

    private Path file(int index, String kind) {
        return path.resolve(index + "." + kind);
    }
}
