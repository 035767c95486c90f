package io.hyperherd.core;

import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.config.ConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A sweep of three trials, and two schedulers whose answers a test decides: a cluster and this machine. */
abstract class SweepOfThree {

    @TempDir
    Path folder;

    final ScriptedScheduler cluster = new ScriptedScheduler("cluster", 100);
    final ScriptedScheduler here = new ScriptedScheduler("here", 0);

    @BeforeEach
    void aSweepOfThree() throws IOException {
        values("1, 2, 3");
        Files.writeString(folder.resolve("launch.sh"), "#!/bin/bash\n");
        folder.resolve("launch.sh").toFile().setExecutable(true);
    }

    void values(String values) throws IOException {
        Files.writeString(folder.resolve("hyperherd.yaml"), """
                name: three
                grid: all
                launcher: ./launch.sh
                slurm: {partition: debug}
                parameters:
                  n: {type: discrete, values: [%s]}
                """.formatted(values));
    }

    Sweep sweep() {
        return new DefinedSweep(
                ConfigReader.read(folder),
                Schedulers.of(List.of(cluster, here)),
                place -> ConfigReader.where(folder, place) + ": ",
                new Launcher.OfFile());
    }

    SweepRun open() {
        return sweep().open().orElseThrow();
    }

    List<TrialStatus> statuses() {
        return open().refresh().trials().stream().map(t -> t.trial().status()).toList();
    }
}
