package io.hyperherd.testkit;

import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.testkit.contract.ProtocolContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The cluster in memory answers as real ones do. */
class VirtualProtocolTest extends ProtocolContract {

    private final VirtualCluster cluster = new VirtualCluster().running(VirtualProtocolTest::launcherOfWords);

    @Override
    protected Scheduler scheduler(Path stateDirectory) {
        return cluster.create(stateDirectory);
    }

    @Override
    protected void pause() {
        cluster.advance(Duration.ofSeconds(1));
    }

    private static Course launcherOfWords(TaskStart start) {
        Path workspace = start.job().workspace();
        try {
            Files.writeString(
                    workspace.resolve("runs." + start.task().index()),
                    "run\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Course brief = Course.succeeds(Duration.ofSeconds(1));
        return switch (start.task().overrides()) {
            case "bad" -> Course.fails(Duration.ofSeconds(1), 3);
            case "wait" -> brief.until(() -> Files.exists(workspace.resolve("released")));
            default -> brief;
        };
    }
}
