package io.hyperherd.testkit;

import io.hyperherd.SchedulerException;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.Finding;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.Observation;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.SubmitOutcome.Cause;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskState;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cluster in memory as a sweep sees it, through the faults that lie between. */
final class VirtualScheduler implements Scheduler {

    private static final Duration UNTIL_LATE_PHANTOM = Duration.ofMinutes(2);

    private final VirtualCluster cluster;

    VirtualScheduler(VirtualCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public String name() {
        return cluster.name();
    }

    /** Real time, while the cluster's own stands still. */
    @Override
    public Duration pollInterval() {
        return Duration.ofMillis(1);
    }

    @Override
    public List<Finding> preflight(Resources resources) {
        return List.of();
    }

    @Override
    public Limits limits() {
        return cluster.terms().limits();
    }

    @Override
    public SubmitOutcome submit(ArrayJob job) {
        synchronized (cluster) {
            Optional<SubmitFault> fault = cluster.faults().draw(SubmitFault.class);
            fault.ifPresent(met -> cluster.tell("submit " + job.tag() + " meets " + met));
            Optional<SubmitOutcome> refusal = new Gate(cluster.terms(), cluster.liveTasks()).refusal(job);
            return refusal.orElseGet(() -> fault.map(met -> submit(job, met))
                    .orElseGet(
                            () -> new SubmitOutcome.Accepted(cluster.take(job).id())));
        }
    }

    private SubmitOutcome submit(ArrayJob job, SubmitFault fault) {
        SubmitOutcome.InDoubt doubt = new SubmitOutcome.InDoubt("no answer in 10 s");
        return switch (fault) {
            case REFUSED -> new SubmitOutcome.Refused(Cause.OTHER, "not today");
            case UNHEARD -> doubt;
            case PHANTOM -> {
                cluster.take(job);
                yield doubt;
            }
            case LATE_PHANTOM -> {
                cluster.takeAt(cluster.now().plus(UNTIL_LATE_PHANTOM), job);
                yield doubt;
            }
            case REFUSED_THOUGH_HELD -> {
                cluster.take(job);
                yield new SubmitOutcome.Refused(Cause.OTHER, "not today");
            }
            case LOST -> {
                VirtualJob lost = cluster.take(job);
                lost.tasks().forEach(VirtualTask::lose);
                yield new SubmitOutcome.Accepted(lost.id());
            }
        };
    }

    @Override
    public Optional<JobId> find(JobTag tag) {
        synchronized (cluster) {
            Optional<FindFault> fault = cluster.faults().draw(FindFault.class);
            fault.ifPresent(met -> cluster.tell("find " + tag + " meets " + met));
            if (fault.equals(Optional.of(FindFault.SILENT))) {
                throw new SchedulerException(name() + " does not answer: no answer in 10 s");
            }
            return fault.isPresent()
                    ? Optional.empty()
                    : cluster.book().tagged(tag).filter(VirtualJob::isListed).map(VirtualJob::id);
        }
    }

    @Override
    public Observation observe(Collection<JobId> jobs) {
        synchronized (cluster) {
            if (jobs.isEmpty()) {
                return Observation.empty(cluster.now());
            }
            Optional<ObserveFault> fault = cluster.faults().draw(ObserveFault.class);
            fault.ifPresent(met -> cluster.tell("observe " + jobs + " meets " + met));
            return new View(cluster, fault).of(jobs);
        }
    }

    @Override
    public Map<TaskId, CancelOutcome> cancel(Collection<TaskId> tasks) {
        synchronized (cluster) {
            Optional<CancelFault> fault = cluster.faults().draw(CancelFault.class);
            Map<TaskId, CancelOutcome> outcomes = new LinkedHashMap<>();
            tasks.forEach(task -> outcomes.put(task, cancel(task, fault)));
            cluster.tell("cancels " + outcomes);
            return outcomes;
        }
    }

    private CancelOutcome cancel(TaskId id, Optional<CancelFault> fault) {
        if (fault.equals(Optional.of(CancelFault.REFUSED))) {
            return new CancelOutcome.Refused("no answer in 10 s");
        }
        Optional<VirtualTask> task = cluster.book().task(id).filter(VirtualTask::isLive);
        task.ifPresent(live -> live.end(TaskState.CANCELLED, cluster.now()));
        if (fault.isPresent()) {
            return new CancelOutcome.Refused("no answer in 10 s");
        }
        return task.isPresent() ? new CancelOutcome.Cancelled() : new CancelOutcome.AlreadyOver();
    }
}
