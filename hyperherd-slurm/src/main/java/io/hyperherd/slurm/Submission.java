package io.hyperherd.slurm;

import io.hyperherd.SchedulerException;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.JobScript;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.SubmitOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Writes the job script and hands it to {@code sbatch}. */
final class Submission {

    private Submission() {}

    /**
     * Submits {@code job} from its workspace. The tag goes along as the job's comment, on the command line, where it beats a comment
     * among the extra arguments; SLURM 22.05 knows no variable for it.
     *
     * @param own the environment of this process
     * @param limits asked only when sbatch refuses
     * @throws SchedulerException when the script cannot be written
     */
    static SubmitOutcome submit(ArrayJob job, Map<String, String> own, Duration patience, Supplier<Limits> limits) {
        if (job.workspace().toString().chars().anyMatch(c -> c == '\\' || c < ' ')) {
            return new SubmitOutcome.Refused(
                    SubmitOutcome.Cause.OTHER,
                    "SLURM cannot write logs to a path with a backslash or a line break: " + job.workspace());
        }
        String text = JobScript.render(job);
        Path script = job.stateDirectory().resolve("job.sbatch");
        write(script, text);
        Outcome run = new Programs(Environments.forSubmission(own, job.environment()))
                .runUnless(
                        SbatchOutput.FULL,
                        patience,
                        List.of("sbatch", Stragglers.mark(job.tag()), script.toString()),
                        job.workspace());
        boolean refused = run instanceof Outcome.Exited exited && exited.code() != 0;
        return SbatchOutput.read(
                run,
                new Submitted(
                        job.tasks().size(),
                        job.tasks().get(job.tasks().size() - 1).index(),
                        text.getBytes(StandardCharsets.UTF_8).length,
                        refused ? limits.get() : Limits.NONE));
    }

    private static void write(Path script, String text) {
        Path beside =
                script.resolveSibling(".job.sbatch." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.createDirectories(script.getParent());
            Files.writeString(beside, text);
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(beside, script, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SchedulerException("cannot write the job script " + script + ": " + e, e);
        }
    }
}
