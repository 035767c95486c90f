package io.hyperherd.slurm;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.SubmitOutcome.Cause;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a run of {@code sbatch} whether the cluster holds the job. */
final class SbatchOutput {

    private static final Pattern ACCEPTED = Pattern.compile("Submitted batch job (\\d+)");

    /** The request may have reached the controller, and only its answer been lost (slurm_errno.c; the first seen on SLURM 22.05). */
    private static final Pattern LOST = caseless("timed out|zero bytes were transmitted|message receive failure|"
            + "transport endpoint|connection reset|broken pipe|unexpected message");

    private static final Pattern PARTITION =
            caseless("invalid partition|group not permitted to use this partition|partition name specified");
    private static final Pattern LIMIT = caseless("assoc\\w*limit|qos\\w*limit|max_?submit|job submit limit|"
            + "accounting/qos policy|temporarily unable to accept|maximum number of jobs|too many jobs");
    private static final Pattern SCRIPT = caseless("script.*too (?:large|big|long)|max_script_size");
    private static final Pattern ARRAY = caseless("invalid job array specification|invalid job array index");

    /** What sbatch says while it waits for room, trying again and again. */
    static final String FULL = "temporarily unable to accept job";

    /** SLURM 22.05 says this of a long list of tasks as well as of a large script. */
    private static final Pattern TOO_LONG = caseless("pathname of a file, directory or other parameter too long");

    private SbatchOutput() {}

    private static Pattern caseless(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    /**
     * Reads {@code run}.
     *
     * @param job what was submitted, to tell apart causes for which sbatch has one message
     */
    static SubmitOutcome read(Outcome run, Submitted job) {
        if (run instanceof Outcome.Exited exited) {
            return exited(exited, job);
        }
        if (run instanceof Outcome.NotInstalled) {
            return new SubmitOutcome.Refused(Cause.NOT_INSTALLED, SlurmScheduler.NO_SBATCH);
        }
        if (run instanceof Outcome.NotStarted) {
            return new SubmitOutcome.Refused(Cause.OTHER, "sbatch could not be started: " + run.complaint());
        }
        return new SubmitOutcome.InDoubt("sbatch: " + run.complaint() + complaints(run));
    }

    private static String complaints(Outcome run) {
        return run instanceof Outcome.TimedOut timedOut
                        && !Complaints.lines(timedOut.err()).isEmpty()
                ? " (" + Complaints.oneLine(timedOut.err()) + ")"
                : "";
    }

    /** Returns whether sbatch was still waiting for room in the queue. */
    static boolean isFull(SubmitOutcome.InDoubt doubt) {
        return doubt.message().contains(FULL);
    }

    private static SubmitOutcome exited(Outcome.Exited run, Submitted job) {
        Optional<JobId> id = jobId(run.out());
        if (id.isPresent()) {
            return new SubmitOutcome.Accepted(id.get());
        }
        String words = Complaints.oneLine(run.err());
        if (run.code() == 0) {
            return new SubmitOutcome.InDoubt("sbatch printed no job number: '" + Complaints.oneLine(run.out()) + "'");
        }
        if ((words.isEmpty() && run.code() > 128) || LOST.matcher(words).find()) {
            return new SubmitOutcome.InDoubt("sbatch: " + (words.isEmpty() ? "ended by a signal" : words));
        }
        return new SubmitOutcome.Refused(
                cause(words, job), "sbatch: " + (words.isEmpty() ? "exit code " + run.code() : words));
    }

    private static Optional<JobId> jobId(String out) {
        Matcher accepted = ACCEPTED.matcher(out);
        return accepted.find() ? Optional.of(new JobId(accepted.group(1))) : Optional.empty();
    }

    private static Cause cause(String words, Submitted job) {
        if (ARRAY.matcher(words).find()) {
            return job.tooMany() ? Cause.TOO_MANY_TASKS : Cause.INDEX_TOO_LARGE;
        }
        if (TOO_LONG.matcher(words).find()) {
            return job.scriptTooLarge() ? Cause.SCRIPT_TOO_LARGE : Cause.TOO_MANY_TASKS;
        }
        if (SCRIPT.matcher(words).find()) {
            return Cause.SCRIPT_TOO_LARGE;
        }
        if (PARTITION.matcher(words).find()) {
            return Cause.BAD_PARTITION;
        }
        return LIMIT.matcher(words).find() ? Cause.LIMIT_REACHED : Cause.OTHER;
    }
}
