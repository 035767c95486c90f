package example.xargs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Snapshot;
import io.hyperherd.Sweep;
import io.hyperherd.TrialStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep finds the scheduler by its name, as it would find SLURM. */
class FoundByNameTest {

    @TempDir
    private Path workspace;

    @Test
    void aSweepRunsOnIt() throws IOException {
        Path launcher = Files.writeString(workspace.resolve("launch.sh"), "#!/bin/bash\n[ \"$HYPERHERD_TRIAL_ID\" != 2 ]\n");
        launcher.toFile().setExecutable(true);

        Snapshot end = Sweep.builder("on-xargs")
                .workspace(workspace)
                .scheduler("xargs")
                .discrete("x", 1, 2, 3)
                .build()
                .run()
                .await(Duration.ofMinutes(1));

        assertThat(end.totals()).isEqualTo(Map.of(TrialStatus.COMPLETED, 2, TrialStatus.FAILED, 1));
    }
}
