package io.hyperherd.core.local;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The jobs of one workspace whose tasks this process runs itself, as threads, on as many slots as the machine has cores. What becomes of
 * them is in the files of the jobs, like that of tasks that are processes. May be used by several threads; one more looks after the
 * tasks as long as there are any.
 */
final class OwnTasks {

    private static final Duration BEAT = Duration.ofMillis(100);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A full disk may have room again later. */
    private static final int MOST_TRIES = 300;

    private final LocalDirectory directory;
    private final TaskBody body;
    private final Semaphore wake = new Semaphore(0);
    private final ReentrantLock recording = new ReentrantLock();
    private final List<JobInHand> jobs = new ArrayList<>();

    OwnTasks(LocalDirectory directory, TaskBody body) {
        this.directory = directory;
        this.body = body;
    }

    private record JobInHand(
            JobDirectory files, ArrayJob job, Deque<ArrayTask> waiting, Map<Integer, OwnThread> running) {

        Slots.Load load() {
            return new Slots.Load(job.resources().cpusPerTask(), running.size(), waiting.size(), job.maxConcurrent());
        }

        boolean isOver() {
            return waiting.isEmpty() && running.isEmpty();
        }
    }

    /** Takes in a job that was published as one of this process, and begins with what there is room for. */
    synchronized void add(ArrayJob job, JobId id) {
        boolean idle = jobs.isEmpty();
        jobs.add(new JobInHand(directory.job(id), job, new ArrayDeque<>(job.tasks()), new HashMap<>()));
        if (idle) {
            Thread watch = new Thread(this::watch, "hyperherd-trials");
            watch.setDaemon(false);
            watch.start();
        }
    }

    private void watch() {
        while (turn(Instant.now())) {
            rest();
        }
    }

    private void rest() {
        try {
            if (wake.tryAcquire(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException notMeantForThis) {
            // Trials are stopped by their verdicts.
        }
    }

    /** Returns whether something waits or runs. */
    private synchronized boolean turn(Instant now) {
        for (JobInHand job : jobs) {
            job.running().values().removeIf(OwnThread::isOver);
            job.running().forEach((index, thread) -> hold(job, index, thread, now));
        }
        startWhatFits();
        jobs.removeIf(JobInHand::isOver);
        return !jobs.isEmpty();
    }

    /** Holds a task to its time limit, and to what somebody else has decided about it. */
    private static void hold(JobInHand job, int index, OwnThread thread, Instant now) {
        try {
            TaskRecord task = job.files().read(index);
            boolean late = task.started()
                    .flatMap(claim -> job.job().resources().time().limit().map(claim.at()::plus))
                    .filter(now::isAfter)
                    .isPresent();
            if (late && task.verdict().isEmpty() && task.end().isEmpty()) {
                job.files().sentence(index, new Verdict(TaskState.TIMED_OUT, now));
            }
            if (late || task.verdict().isPresent()) {
                thread.interrupt();
            }
        } catch (IOException e) {
            // Files that cannot be read now are looked at again at the next turn.
        }
    }

    private void startWhatFits() {
        int cores = Runtime.getRuntime().availableProcessors();
        OptionalInt next = Slots.next(cores, loads());
        while (next.isPresent()) {
            start(jobs.get(next.getAsInt()));
            next = Slots.next(cores, loads());
        }
    }

    private List<Slots.Load> loads() {
        return jobs.stream().map(JobInHand::load).toList();
    }

    private void start(JobInHand job) {
        ArrayTask task = job.waiting().remove();
        OwnThread thread = new OwnThread("trial-" + task.index(), own -> run(job, task, own));
        job.running().put(task.index(), thread);
        thread.start();
    }

    private void run(JobInHand job, ArrayTask task, TaskBody.Interruptible own) {
        Claim.Started claim =
                new Claim.Started(ProcFs.self(), directory.machine().boot(), Instant.now());
        boolean taken = insist(() -> job.files().start(task.index(), claim));
        if (taken) {
            record(job.files(), task.index(), end(job, task, own));
        }
        wake.release();
    }

    private TaskEnd end(JobInHand job, ArrayTask task, TaskBody.Interruptible own) {
        try {
            return body.run(job.job(), task, job.files().job(), own);
        } catch (RuntimeException | Error unexpected) {
            return TaskEnd.of(1);
        }
    }

    private void record(JobDirectory files, int index, TaskEnd end) {
        recording.lock();
        try {
            insist(() -> write(files, index, end));
            note(end);
        } finally {
            recording.unlock();
        }
    }

    /** Comes second, for a program that dies in between is then known to have ended the task. */
    private static void note(TaskEnd end) {
        try {
            end.note().run();
        } catch (RuntimeException unwritable) {
            // The scheduler's own record says the same to whoever asks here.
        }
    }

    private static boolean write(JobDirectory files, int index, TaskEnd end) throws IOException {
        if (end.verdict().isPresent()) {
            files.sentence(index, new Verdict(end.verdict().get(), Instant.now()));
        }
        files.end(index, new End(end.code(), Instant.now()));
        return true;
    }

    /** Waits, within reason, until no end is half recorded: whoever has seen a sweep settled then may remove its workspace. */
    void settle() {
        try {
            if (recording.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                recording.unlock();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Writing {

        /** Returns whether it was for this process to write. */
        boolean write() throws IOException;
    }

    private static boolean insist(Writing writing) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                return writing.write();
            } catch (IOException full) {
                Pause.of(Duration.ofSeconds(1));
            }
        }
        return false;
    }
}
