package io.hyperherd.slurm;

import io.hyperherd.SchedulerException;
import io.hyperherd.scheduler.JobTag;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The {@code sbatch} of a command that was killed lives on and submits all the same. While one does, SLURM's answer that it holds no such
 * job says nothing about the next moment. Only processes of this machine can be seen.
 */
final class Stragglers {

    private Stragglers() {}

    /**
     * Returns once no {@code sbatch} on this machine carries {@code tag}.
     *
     * @throws SchedulerException when one is still at work after {@code patience}, or the thread is interrupted
     */
    static void await(JobTag tag, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (ProcessHandle straggler : of(tag)) {
            try {
                straggler.onExit().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw atWork(straggler);
            } catch (ExecutionException | TimeoutException late) {
                throw atWork(straggler);
            }
        }
    }

    private static List<ProcessHandle> of(JobTag tag) {
        String mark = mark(tag);
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(words -> List.of(words).contains(mark))
                        .isPresent())
                .toList();
    }

    /** Returns the argument of {@code sbatch} that makes {@code tag} the job's comment. */
    static String mark(JobTag tag) {
        return "--comment=" + tag;
    }

    private static SchedulerException atWork(ProcessHandle straggler) {
        return new SchedulerException("an earlier submission is still under way: sbatch, process " + straggler.pid()
                + ", has not ended; try again when it has");
    }
}
