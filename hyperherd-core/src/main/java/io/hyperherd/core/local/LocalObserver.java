package io.hyperherd.core.local;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Observation;
import io.hyperherd.scheduler.SourceAnswer;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files of jobs, and the processes of this machine where they say that something runs. */
final class LocalObserver {

    private final LocalDirectory directory;
    private final Map<TaskId, TaskReport> reports = new HashMap<>();
    private final List<SourceAnswer> silent = new ArrayList<>();

    LocalObserver(LocalDirectory directory) {
        this.directory = directory;
    }

    /** Returns what is known of {@code jobs}. Call it once. */
    Observation observe(Collection<JobId> jobs, Instant now) {
        for (JobId id : jobs) {
            try {
                JobDirectory job = directory.job(id);
                Optional<JobPlan> plan = job.plan();
                if (plan.isPresent()) {
                    observe(job, plan.get(), now);
                } else if (Files.exists(job.path())) {
                    silent.add(new SourceAnswer.Silent(TaskJudge.SOURCE, "the plan of job " + id + " is damaged"));
                }
            } catch (IOException e) {
                silent.add(new SourceAnswer.Silent(TaskJudge.SOURCE, "cannot read job " + id + ": " + e.getMessage()));
            }
        }
        return new Observation(
                now, reports, silent.isEmpty() ? List.of(new SourceAnswer.Answered(TaskJudge.SOURCE)) : silent);
    }

    private void observe(JobDirectory job, JobPlan plan, Instant now) throws IOException {
        Map<Integer, TaskRecord> tasks = new LinkedHashMap<>();
        for (int index : plan.indices()) {
            tasks.put(index, job.read(index));
        }
        boolean here = plan.host().equals(directory.machine().host());
        boolean supervised =
                here && (plan.threads().isPresent() ? plan.isCarriedOut(directory.machine()) : directory.supervised());
        TaskJudge judge = new TaskJudge(plan.timeLimit(), plan.memoryLimit(), now);
        int unknown = 0;
        for (Map.Entry<Integer, TaskRecord> task : tasks.entrySet()) {
            int index = task.getKey();
            Optional<TaskReport> report = here
                    ? ofHere(
                            job,
                            plan,
                            index,
                            supervised ? task.getValue() : abandon(job, index, task.getValue()),
                            supervised,
                            judge)
                    : ofElsewhere(task.getValue(), judge);
            report.ifPresent(r -> reports.put(new TaskId(job.job(), index), r));
            unknown += report.isEmpty() ? 1 : 0;
        }
        if (unknown > 0) {
            String why = here
                    ? unknown + " files of job " + job.job() + " are damaged"
                    : "job " + job.job() + " runs on the machine " + plan.host() + "; only there it is known what "
                            + unknown + " of its trials do";
            silent.add(new SourceAnswer.Silent(TaskJudge.SOURCE, why));
        }
    }

    /** Of a job of another machine only what is over is known. */
    private static Optional<TaskReport> ofElsewhere(TaskRecord task, TaskJudge judge) {
        if (task.claim().isPresent() && task.claim().get() instanceof Claim.Withdrawn withdrawn) {
            return Optional.of(judge.withdrawn(withdrawn));
        }
        return task.end().isEmpty()
                ? Optional.empty()
                : task.started().map(claim -> judge.started(claim, task, TaskJudge.Processes.GONE));
    }

    /**
     * A job becomes visible only while a supervisor lives, and a supervisor leaves only when nothing waits. So a task that was waiting
     * before the supervisor was found gone has been left behind by one that died; taking it makes that so for good.
     */
    private static TaskRecord abandon(JobDirectory job, int index, TaskRecord task) throws IOException {
        if (task.claim().isPresent()) {
            return task;
        }
        job.withdraw(index, new Claim.Withdrawn(Claim.Why.ABANDONED, Instant.now(), Optional.empty()));
        return job.read(index);
    }

    private Optional<TaskReport> ofHere(
            JobDirectory job, JobPlan plan, int index, TaskRecord task, boolean supervised, TaskJudge judge)
            throws IOException {
        if (task.claim().isEmpty()) {
            return supervised ? Optional.of(judge.waiting()) : Optional.empty();
        }
        if (task.claim().get() instanceof Claim.Withdrawn withdrawn) {
            return Optional.of(judge.withdrawn(withdrawn));
        }
        Claim.Started started = task.started().orElseThrow();
        boolean leavesNothing = plan.threads().isPresent() || !judge.mayWindUp(task);
        if (task.end().isPresent() && leavesNothing) {
            return Optional.of(judge.started(started, task, TaskJudge.Processes.GONE));
        }
        TaskJudge.Processes processes = processes(started, plan, index);
        if (plan.threads().isPresent()) {
            TaskRecord now = job.read(index);
            return Optional.of(
                    judge.started(started, now, now.end().isPresent() ? TaskJudge.Processes.GONE : processes));
        }
        // It may have ended between the two looks.
        return Optional.of(judge.started(started, job.read(index), processes));
    }

    private TaskJudge.Processes processes(Claim.Started claim, JobPlan plan, int index) {
        if (!claim.boot().equals(directory.machine().boot())) {
            return TaskJudge.Processes.GONE;
        }
        if (ProcFs.alive(claim.process())) {
            return TaskJudge.Processes.ALIVE;
        }
        boolean leavesNothing = plan.threads().isPresent()
                || ProcFs.carriers(
                                ProcFs.table(),
                                plan.marker(index),
                                claim.process().start())
                        .isEmpty();
        return leavesNothing ? TaskJudge.Processes.GONE : TaskJudge.Processes.LEADERLESS;
    }
}
