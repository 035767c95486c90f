package io.hyperherd.core.local;

import io.hyperherd.scheduler.JobId;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The jobs that a supervisor has in hand. For its one thread. */
final class TaskBoard {

    /** At five turns a second, ten seconds. */
    private static final int MOST_FAILED_STARTS = 50;

    private final LocalDirectory directory;
    private final int cores;
    private final Runnable wake;
    private final Set<JobId> seen = new HashSet<>();
    private final List<JobInHand> jobs = new ArrayList<>();
    private int failedStarts;

    /**
     * A board without jobs.
     *
     * @param directory where they come from
     * @param cores how many CPUs to give out
     * @param wake called, by another thread, when a task has ended
     */
    TaskBoard(LocalDirectory directory, int cores, Runnable wake) {
        this.directory = directory;
        this.cores = cores;
        this.wake = wake;
    }

    /** A job with tasks that wait or run. */
    private record JobInHand(JobDirectory files, JobPlan plan, Deque<Integer> waiting, List<RunningTask> running) {

        Slots.Load load() {
            return new Slots.Load(plan.cpus(), running.size(), waiting.size(), plan.maxConcurrent());
        }

        boolean over() {
            return waiting.isEmpty() && running.isEmpty();
        }
    }

    /** Returns whether nothing waits or runs. */
    boolean isEmpty() {
        return jobs.isEmpty();
    }

    /** Takes in new jobs, looks after what runs, and starts what there is room for. */
    void turn(Instant now) throws IOException {
        admit();
        if (jobs.stream().anyMatch(job -> !job.running().isEmpty())) {
            ProcessTable table = ProcFs.table();
            for (JobInHand job : jobs) {
                lookAfter(job, table, now);
            }
        }
        startWhatFits();
        List<JobInHand> over = jobs.stream().filter(JobInHand::over).toList();
        jobs.removeAll(over);
        for (JobInHand job : over) {
            TaskEnvironment.forget(job.plan().keeper());
            job.files().close();
        }
    }

    /** Takes in new jobs. */
    void admit() throws IOException {
        for (JobDirectory files : directory.jobs()) {
            if (!seen.add(files.job()) || files.isOver()) {
                continue;
            }
            Optional<JobPlan> plan = files.plan();
            if (plan.isPresent()
                    && plan.get().threads().isEmpty()
                    && plan.get().host().equals(directory.machine().host())) {
                jobs.add(admit(files, plan.get()));
            }
        }
    }

    private JobInHand admit(JobDirectory files, JobPlan plan) throws IOException {
        JobInHand job = new JobInHand(files, plan, new ArrayDeque<>(), new ArrayList<>());
        for (int index : plan.indices()) {
            TaskRecord task = files.read(index);
            if (task.claim().isEmpty()) {
                job.waiting().add(index);
            } else if (task.started().isPresent() && task.end().isEmpty()) {
                job.running().add(RunningTask.adopted(directory.machine(), files, plan, index));
            }
        }
        return job;
    }

    private static void lookAfter(JobInHand job, ProcessTable table, Instant now) {
        List<RunningTask> over = new ArrayList<>();
        for (RunningTask task : job.running()) {
            try {
                if (task.isOver(table, now)) {
                    over.add(task);
                }
            } catch (IOException e) {
                // A full disk is no reason to leave the other tasks alone.
                Supervisor.log(
                        "cannot write down what a task of job " + job.files().job() + " does: " + e);
            }
        }
        job.running().removeAll(over);
    }

    private void startWhatFits() throws IOException {
        OptionalInt next = Slots.next(cores, loads());
        while (next.isPresent()) {
            JobInHand job = jobs.get(next.getAsInt());
            if (!started(job, job.waiting().remove())) {
                return;
            }
            next = Slots.next(cores, loads());
        }
    }

    private List<Slots.Load> loads() {
        return jobs.stream().map(JobInHand::load).toList();
    }

    /** Returns whether to go on with the next task at once. */
    private boolean started(JobInHand job, int index) throws IOException {
        // A task that was cancelled while it waited needs no process.
        if (job.files().read(index).claim().isPresent()) {
            return true;
        }
        if (!ProcFs.alive(job.plan().keeper())) {
            job.files().withdraw(index, new Claim.Withdrawn(Claim.Why.ABANDONED, Instant.now(), Optional.empty()));
            return true;
        }
        try {
            Process script = new ProcessBuilder("setsid", "bash", "task.sh", Integer.toString(index))
                    .directory(job.files().path().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            job.running().add(RunningTask.started(directory.machine(), job.files(), job.plan(), index, script, wake));
            failedStarts = 0;
            return true;
        } catch (IOException e) {
            failed(job, index, e);
            return false;
        }
    }

    /** A machine that has no room for another process may have some soon. */
    private void failed(JobInHand job, int index, IOException e) throws IOException {
        failedStarts++;
        if (failedStarts < MOST_FAILED_STARTS) {
            job.waiting().addFirst(index);
            return;
        }
        failedStarts = 0;
        Optional<String> why = Optional.of("cannot start a process: " + e.getMessage());
        job.files().withdraw(index, new Claim.Withdrawn(Claim.Why.UNSTARTABLE, Instant.now(), why));
    }
}
