package io.hyperherd.slurm;

import io.hyperherd.SchedulerException;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.Finding;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobScript;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.Observation;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import io.hyperherd.scheduler.Waiting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** SLURM through its command-line programs, each call of which is bounded in time. Immutable, usable by several threads. */
final class SlurmScheduler implements Scheduler {

    static final String NO_SBATCH =
            "SLURM's sbatch is not on the PATH: go to a login node of the cluster, or use --scheduler local to run on this machine";

    private static final int TASKS_AT_ONCE = 100;

    private final Map<String, String> environment;
    private final Programs programs;
    private final Patience patience;

    /**
     * Creates the scheduler.
     *
     * @param environment the environment of this process, {@code PATH} included
     */
    SlurmScheduler(Map<String, String> environment, Patience patience) {
        this.environment = Map.copyOf(environment);
        this.programs = new Programs(Environments.forQuestions(environment));
        this.patience = patience;
    }

    @Override
    public String name() {
        return SlurmSchedulerProvider.NAME;
    }

    @Override
    public List<Finding> preflight(Resources resources) {
        List<Finding> findings = new ArrayList<>();
        if (programs.find("sbatch").isEmpty()) {
            findings.add(new Finding.Absent(NO_SBATCH));
        }
        resources
                .partition()
                .ifPresentOrElse(
                        partition -> lookFor(partition).ifPresent(findings::add),
                        () -> findings.add(new Finding.Obstacle(
                                "SLURM needs a partition: add 'partition: NAME' under 'slurm:' in the sweep file"
                                        + " ('sinfo -s' lists the names)")));
        return List.copyOf(findings);
    }

    private Optional<Finding> lookFor(String partition) {
        Outcome run = programs.run(patience.ask(), List.of("sinfo", "-h", "-p", partition, "--format=%P"));
        if (!(run instanceof Outcome.Exited exited) || exited.code() != 0) {
            return Optional.of(
                    new Finding.Warning("cannot check the partition '" + partition + "': sinfo: " + run.complaint()));
        }
        return exited.out().isBlank()
                ? Optional.of(new Finding.Warning("SLURM knows no partition '" + partition
                        + "' that you may see: check 'partition' under 'slurm:' ('sinfo -s' lists the names)"))
                : Optional.empty();
    }

    /** Asks the controller each time, and the accounting where it limits jobs; nothing is known when they do not answer. */
    @Override
    public Limits limits() {
        ClusterConfig config = config();
        Limits limits = ClusterLimits.of(config);
        OptionalInt room = new Room(programs, patience.ask(), System.getProperty("user.name", "")).on(config);
        return room.isPresent() ? limits.withRoom(room.getAsInt()) : limits;
    }

    /** What sbatch says when it is to test only; it sees sizes of arrays, partitions and resources, not limits on time (SLURM 22.05). */
    @Override
    public Optional<String> objection(ArrayJob job) {
        Outcome run = new Programs(Environments.forSubmission(environment, job.environment()))
                .feed(patience.ask(), List.of("sbatch", "--test-only"), JobScript.render(job));
        return run instanceof Outcome.Exited exited && exited.code() != 0
                ? Optional.of("sbatch: " + Complaints.oneLine(exited.err()))
                : Optional.empty();
    }

    private ClusterConfig config() {
        Outcome run = programs.run(patience.ask(), List.of("scontrol", "show", "config"));
        return run instanceof Outcome.Exited exited && exited.code() == 0
                ? ClusterConfig.read(exited.out())
                : ClusterConfig.UNKNOWN;
    }

    /**
     * Submits. A cluster whose queue is full makes sbatch try again for more than a minute (SLURM 22.05); when that takes too long and the
     * cluster answers that it holds no such job, it is a limit that was reached and no doubt.
     */
    @Override
    public SubmitOutcome submit(ArrayJob job) {
        SubmitOutcome outcome =
                Submission.submit(job, environment, patience.submit(), () -> ClusterLimits.of(config()));
        return outcome instanceof SubmitOutcome.InDoubt doubt && SbatchOutput.isFull(doubt)
                ? settle(job.tag(), doubt)
                : outcome;
    }

    private SubmitOutcome settle(JobTag tag, SubmitOutcome.InDoubt doubt) {
        try {
            return find(tag)
                    .<SubmitOutcome>map(SubmitOutcome.Accepted::new)
                    .orElseGet(() -> new SubmitOutcome.Refused(SubmitOutcome.Cause.LIMIT_REACHED, doubt.message()));
        } catch (SchedulerException silent) {
            return doubt;
        }
    }

    @Override
    public Optional<JobId> find(JobTag tag) {
        return new TagSearch(programs, patience.ask()).find(tag);
    }

    @Override
    public Observation observe(Collection<JobId> jobs) {
        return new Lookout(programs, patience.ask()).observe(jobs);
    }

    /** Cancels in portions; after one that got no answer, the rest is not tried. */
    @Override
    public Optional<Waiting> explain(TaskReport report) {
        return report.state() == TaskState.QUEUED ? report.reason().flatMap(WaitingReasons::of) : Optional.empty();
    }

    @Override
    public Map<TaskId, CancelOutcome> cancel(Collection<TaskId> tasks) {
        List<TaskId> named = tasks.stream().distinct().toList();
        Map<TaskId, CancelOutcome> outcomes = new LinkedHashMap<>();
        Optional<Outcome> silence = Optional.empty();
        for (int from = 0; from < named.size(); from += TASKS_AT_ONCE) {
            List<TaskId> portion = named.subList(from, Math.min(named.size(), from + TASKS_AT_ONCE));
            Outcome run = silence.isPresent() ? silence.get() : scancel(portion);
            outcomes.putAll(ScancelOutput.read(portion, run));
            if (!(run instanceof Outcome.Exited)) {
                silence = Optional.of(run);
            }
        }
        return outcomes;
    }

    private Outcome scancel(List<TaskId> tasks) {
        List<String> words = new ArrayList<>(List.of("scancel"));
        tasks.forEach(task -> words.add(task.toString()));
        return programs.run(patience.cancel(), words);
    }
}
