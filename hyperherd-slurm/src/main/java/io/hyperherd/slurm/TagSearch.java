package io.hyperherd.slurm;

import io.hyperherd.SchedulerException;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobTag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for the job that carries a tag. */
final class TagSearch {

    private static final Pattern JOB = Pattern.compile("(\\d+).*");

    private final Programs programs;
    private final Duration patience;

    TagSearch(Programs programs, Duration patience) {
        this.programs = programs;
        this.patience = patience;
    }

    /**
     * Waits for an sbatch that still submits it, then asks the queue, which knows a job until some minutes after its end, then the accounting, where the tag is in the comment if the
     * cluster stores comments and in the command line of sbatch from SLURM 21.08 on.
     *
     * @throws SchedulerException when one of the two does not answer and the other does not know the tag, or sbatch does not end
     */
    Optional<JobId> find(JobTag tag) {
        Stragglers.await(tag, patience);
        Outcome queue = programs.run(patience, List.of("squeue", "--noheader", "--states=all", "--format=%F %k"));
        Optional<JobId> queued = read(queue, tag);
        if (queued.isPresent()) {
            return queued;
        }
        Outcome accounts = accounts("JobID,Comment,SubmitLine");
        if (accounts instanceof Outcome.Exited exited && exited.err().contains("Invalid field")) {
            accounts = accounts("JobID,Comment");
        }
        Optional<JobId> accounted = read(accounts, tag);
        if (accounted.isEmpty()) {
            requireAnswer("squeue", queue);
            if (!hasNoAccounting(accounts)) {
                requireAnswer("sacct", accounts);
            }
        }
        return accounted;
    }

    private Outcome accounts(String columns) {
        return programs.run(
                patience,
                List.of(
                        "sacct",
                        "--allocations",
                        "--starttime=now-30days",
                        "--format=" + columns,
                        "--noheader",
                        "--parsable2"));
    }

    private static Optional<JobId> read(Outcome run, JobTag tag) {
        return run instanceof Outcome.Exited exited && exited.code() == 0
                ? exited.out()
                        .lines()
                        .filter(line -> line.contains(tag.value()))
                        .map(line -> JOB.matcher(line.strip()))
                        .filter(Matcher::matches)
                        .map(found -> new JobId(found.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    /** Accounting that is switched off, or not installed, cannot know a job; any other failure leaves the doubt. */
    private static boolean hasNoAccounting(Outcome run) {
        return run instanceof Outcome.NotInstalled || SacctOutput.isSwitchedOff(run.complaint());
    }

    private static void requireAnswer(String program, Outcome run) {
        if (!run.complaint().isEmpty()) {
            throw new SchedulerException("cannot tell whether SLURM holds an earlier submission: " + program + ": "
                    + run.complaint() + "; try again when the cluster answers");
        }
    }
}
