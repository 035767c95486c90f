package io.hyperherd.core.local;

import io.hyperherd.core.fields.Fields;
import io.hyperherd.scheduler.JobId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The directory {@code .hyperherd/local}. Machines that share it do not share locks, so each has a supervisor, and files, of its own.
 * Immutable.
 *
 * @param root its path
 * @param machine this machine
 */
record LocalDirectory(Path root, Machine machine) {

    /** Returns the directory of one job, which need not exist. */
    JobDirectory job(JobId job) {
        return new JobDirectory(job, root.resolve(job.value()));
    }

    /** Returns the jobs in the order in which they were submitted. */
    List<JobDirectory> jobs() throws IOException {
        List<JobDirectory> jobs = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, "[0-9]*")) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.matches("[0-9]{1,18}")) {
                    jobs.add(job(new JobId(name)));
                }
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        }
        jobs.sort(Comparator.comparingLong(LocalDirectory::number));
        return jobs;
    }

    /** Returns a job's number. */
    static long number(JobDirectory job) {
        return Long.parseLong(job.job().value());
    }

    /** Returns the directory in which a job is put together before it gets its number. */
    Path draft() {
        return root.resolve("draft-" + machine.host());
    }

    /** Returns the file to lock while a job is handed over. */
    Path queueLock() {
        return root.resolve("queue-" + machine.host() + ".lock");
    }

    /** Returns the file that the supervisor of this machine holds locked. */
    Path supervisorLock() {
        return root.resolve("supervisor-" + machine.host() + ".lock");
    }

    /** Returns the file that names the supervisor of this machine. */
    Path supervisorRecord() {
        return root.resolve("supervisor-" + machine.host());
    }

    /** Returns the file that gets what the supervisor has to say. */
    Path supervisorLog() {
        return root.resolve("supervisor-" + machine.host() + ".log");
    }

    /** Writes down that {@code process} of this machine is the supervisor. */
    void announce(ProcessId process) throws IOException {
        RecordFiles.replace(
                supervisorRecord(),
                Fields.text(
                        "pid", Long.toString(process.pid()),
                        "start", Long.toString(process.start()),
                        "boot", machine.boot()));
    }

    /** Returns whether this machine has a supervisor that lives. */
    boolean supervised() throws IOException {
        Fields fields = RecordFiles.read(supervisorRecord()).orElse(Fields.parse(""));
        if (!fields.get("boot").orElse("").equals(machine.boot())
                || fields.number("pid").isEmpty()
                || fields.number("start").isEmpty()) {
            return false;
        }
        return ProcFs.alive(new ProcessId(
                fields.number("pid").getAsLong(), fields.number("start").getAsLong()));
    }
}
