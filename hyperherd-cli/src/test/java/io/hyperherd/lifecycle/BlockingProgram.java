package io.hyperherd.lifecycle;

import io.hyperherd.Sweep;
import io.hyperherd.scheduler.Resources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A program that runs a sweep of three trials itself, one at a time; each says that it has begun, and then waits for good. */
final class BlockingProgram {

    private BlockingProgram() {}

    /** Takes the workspace. */
    public static void main(String[] args) {
        Path workspace = Path.of(args[0]);
        Sweep.builder("blocking")
                .workspace(workspace)
                .discrete("x", 1, 2, 3)
                .resources(Resources.DEFAULT.withMaxConcurrent(1))
                .objective(trial -> {
                    Files.createFile(workspace.resolve("begun-" + trial.index()));
                    new CountDownLatch(1).await();
                    return Map.of();
                })
                .build()
                .run();
    }
}
