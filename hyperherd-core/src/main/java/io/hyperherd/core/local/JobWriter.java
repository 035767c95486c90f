package io.hyperherd.core.local;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobScript;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the directory of a new job; it appears whole, under a number that no other job has. */
final class JobWriter {

    private final LocalDirectory directory;

    JobWriter(LocalDirectory directory) {
        this.directory = directory;
    }

    /** What is particular to how the tasks of a job are run. */
    private interface Contents {

        /** Writes the files of job {@code id} into {@code draft} and returns its plan. */
        JobPlan write(Path draft, JobId id) throws IOException;

        /** Takes back what {@link #write} did besides writing files. */
        void undo();
    }

    /** Writes {@code job} for a supervisor and returns its number. To be called under the queue lock. */
    JobId publish(ArrayJob job, Instant now) throws IOException {
        return publish(new OfProcesses(job), now);
    }

    /** Writes {@code job}, whose tasks this process runs itself, and returns its number. To be called under the queue lock. */
    JobId publishOwn(ArrayJob job, Instant now) throws IOException {
        return publish(new OfThreads(job), now);
    }

    private JobId publish(Contents contents, Instant now) throws IOException {
        long number = firstFree(now);
        while (true) {
            JobId id = new JobId(Long.toString(number));
            try {
                Path draft = write(contents, id);
                Files.move(draft, directory.job(id).path(), StandardCopyOption.ATOMIC_MOVE);
                sync(directory.root());
                return id;
            } catch (FileSystemException e) {
                contents.undo();
                // Another machine that shares the directory may just have taken the number.
                if (!Files.exists(directory.job(id).path())) {
                    throw e;
                }
                number++;
            }
        }
    }

    /** Seconds since 1970 are more than SLURM's largest number, and ascend. */
    private long firstFree(Instant now) throws IOException {
        List<JobDirectory> jobs = directory.jobs();
        long last = jobs.isEmpty() ? 0 : LocalDirectory.number(jobs.get(jobs.size() - 1));
        return Math.max(last + 1, now.getEpochSecond());
    }

    private Path write(Contents contents, JobId id) throws IOException {
        Path draft = directory.draft();
        deleteTree(draft);
        Files.createDirectory(draft);
        Files.writeString(draft.resolve("job"), contents.write(draft, id).text());
        sync(draft.resolve("job"));
        sync(draft);
        return draft;
    }

    private final class OfProcesses implements Contents {

        private final ArrayJob job;
        private Optional<ProcessId> keeper = Optional.empty();

        OfProcesses(ArrayJob job) {
            this.job = job;
        }

        @Override
        public JobPlan write(Path draft, JobId id) throws IOException {
            ProcessId kept = TaskEnvironment.keep(directory.job(id), directory, job.environment());
            keeper = Optional.of(kept);
            for (ArrayTask task : job.tasks()) {
                Files.writeString(draft.resolve(task.index() + ".sh"), JobScript.render(alone(job, task)));
            }
            Files.writeString(draft.resolve("task.sh"), TaskScript.render(job, id));
            // The tasks' own scripts serve only while this machine stays up.
            sync(draft.resolve("task.sh"));
            return JobPlan.of(job, directory.machine().host(), kept);
        }

        @Override
        public void undo() {
            keeper.ifPresent(TaskEnvironment::forget);
        }
    }

    private final class OfThreads implements Contents {

        private final ArrayJob job;

        OfThreads(ArrayJob job) {
            this.job = job;
        }

        @Override
        public JobPlan write(Path draft, JobId id) {
            return JobPlan.ofThreads(job, directory.machine(), ProcFs.self());
        }

        @Override
        public void undo() {}
    }

    /** With the table of all tasks in its script, each would spend time and memory, its own, on reading that. */
    private static ArrayJob alone(ArrayJob job, ArrayTask task) {
        return new ArrayJob(
                job.tag(),
                job.sweepName(),
                job.workspace(),
                job.launcher(),
                job.resources(),
                job.maxConcurrent(),
                List.of(task),
                job.environment());
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** A submitter that was killed leaves its draft behind. */
    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
