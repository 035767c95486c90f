package io.hyperherd.core.workspace;

import java.nio.file.Path;
import java.time.Duration;

/** Run as a process of its own: takes the lock of the workspace in its argument, says so, and keeps it until its input ends. */
final class LockHoldingProgram {

    private LockHoldingProgram() {}

    @SuppressWarnings("try")
    public static void main(String[] args) throws Exception {
        try (WorkspaceLock lock = Workspace.of(Path.of(args[0])).lock(Duration.ofSeconds(20), "herd nap")) {
            System.out.println("locked");
            System.in.read();
        }
    }
}
