package io.hyperherd.core.local;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.Memory;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.Walltime;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** A JVM that submits jobs of two tasks each, prints a job number a line, and then stays until it is killed. */
final class SubmitterMain {

    private SubmitterMain() {}

    /** Takes the workspace, the first index, and how many jobs to submit. */
    public static void main(String[] args) throws InterruptedException {
        Path workspace = Path.of(args[0]);
        int first = Integer.parseInt(args[1]);
        LocalScheduler scheduler = new LocalScheduler(workspace.resolve(".hyperherd"));
        for (int job = 0; job < Integer.parseInt(args[2]); job++) {
            SubmitOutcome outcome = scheduler.submit(job(workspace, first + 2 * job, 2));
            System.out.println(outcome instanceof SubmitOutcome.Accepted accepted ? accepted.job() : outcome);
        }
        System.out.flush();
        new Semaphore(0).acquire();
    }

    static ArrayJob job(Path workspace, int first, int tasks) {
        return job(workspace, first, tasks, "01:00:00", "500M");
    }

    static ArrayJob job(Path workspace, int first, int tasks, String time, String memory) {
        List<ArrayTask> all = IntStream.range(first, first + tasks)
                .mapToObj(i -> new ArrayTask(i, "trial-" + i, "x=" + i, "{}"))
                .toList();
        Resources resources = new Resources(
                Optional.empty(),
                Walltime.parse(time),
                Memory.parse(memory),
                1,
                Optional.empty(),
                OptionalInt.empty(),
                List.of());
        return new ArrayJob(
                JobTag.unique(),
                "survival",
                workspace,
                workspace.resolve("launch.sh"),
                resources,
                OptionalInt.empty(),
                all);
    }
}
