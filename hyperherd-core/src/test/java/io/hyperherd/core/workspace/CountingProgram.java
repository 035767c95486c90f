package io.hyperherd.core.workspace;

import io.hyperherd.Submission;
import io.hyperherd.scheduler.JobId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Run as a process of its own: records as many submissions as its second argument says, each under the lock. */
final class CountingProgram {

    private CountingProgram() {}

    @SuppressWarnings("try")
    public static void main(String[] args) {
        Workspace workspace = Workspace.of(Path.of(args[0]));
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            try (WorkspaceLock lock = workspace.lock(Duration.ofSeconds(60), "count")) {
                int next = workspace.nextIndex();
                workspace.record(new Submission("slurm", new JobId("1"), List.of(next)));
            }
        }
    }
}
