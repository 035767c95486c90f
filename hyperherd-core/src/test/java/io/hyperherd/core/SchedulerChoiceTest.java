package io.hyperherd.core;

import static io.hyperherd.TrialStatus.COMPLETED;
import static io.hyperherd.TrialStatus.FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.ConfigException;
import io.hyperherd.scheduler.Finding;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which scheduler a sweep runs on, and what that one has to say beforehand. */
class SchedulerChoiceTest extends SweepOfThree {

    @Test
    void aClustersSweepIsNotQuietlyRunOnThisMachine() {
        cluster.available = false;

        assertThatThrownBy(() -> sweep().run())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("--scheduler here");
        assertThat(sweep().plan().scheduler()).isEqualTo("cluster");

        sweep().onScheduler("here").run();
        assertThat(here.submitted).hasSize(1);
    }

    @Test
    void aSweepWithoutABlockForTheClusterRunsWhereItCan() throws IOException {
        cluster.available = false;
        Path yaml = folder.resolve("hyperherd.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("slurm: {partition: debug}\n", ""));

        sweep().run();

        assertThat(here.submitted).hasSize(1);
    }

    @Test
    void anUnknownSchedulerIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> sweep().onScheduler("slrum"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("no scheduler is called 'slrum'; allowed: cluster, here, auto");
    }

    @Test
    void anUnknownSchedulerInTheFileIsToldWithItsPlaceAndTheNearestName() throws IOException {
        Path yaml = folder.resolve("hyperherd.yaml");
        Files.writeString(yaml, Files.readString(yaml) + "scheduler: clutser\n");

        assertThatThrownBy(() -> sweep().plan())
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        yaml
                                + ":7:12: no scheduler is called 'clutser'; did you mean 'cluster'? Allowed: cluster, here, auto");
    }

    @Test
    void aMissingLauncherIsToldWithItsPlaceInTheFile() throws IOException {
        Files.delete(folder.resolve("launch.sh"));

        assertThatThrownBy(() -> sweep().run())
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(folder.resolve("hyperherd.yaml") + ":3:11: launcher script not found: ");
    }

    @Test
    void aPlanTellsWhatARunWouldBeStoppedBy() {
        cluster.findings = List.of(new Finding.Obstacle("slurm.partition is required"));
        assertThatThrownBy(() -> sweep().plan()).hasMessage("slurm.partition is required");

        cluster.findings = List.of(new Finding.Warning("partition debug is down"));
        assertThat(sweep().plan().warnings()).containsExactly("partition debug is down");
    }

    @Test
    void aPlanCanBeMadeWhereTheSchedulerIsNotAndARunCannot() {
        cluster.findings = List.of(new Finding.Absent("no sbatch here"));

        assertThat(sweep().plan().warnings()).containsExactly("no sbatch here");
        assertThatThrownBy(() -> sweep().run()).hasMessage("no sbatch here");
    }

    @Test
    void anObstacleStopsARunBeforeAnythingIsWritten() {
        cluster.findings = List.of(new Finding.Obstacle("slurm.partition is required"));

        assertThatThrownBy(() -> sweep().run()).hasMessage("slurm.partition is required");
        assertThat(folder.resolve(".hyperherd")).doesNotExist();
    }

    @Test
    void aWarningOfTheSchedulerReachesThePlan() {
        cluster.findings = List.of(new Finding.Warning("partition debug is down"));

        assertThat(sweep().run().plan().orElseThrow().warnings()).contains("partition debug is down");
    }

    @Test
    void failedTrialsOfOneSchedulerMayRunOnAnother() {
        sweep().run();
        cluster.all(TaskState.FAILED);
        assertThat(statuses()).containsOnly(FAILED);

        sweep().onScheduler("here").run();
        here.all(TaskState.COMPLETED);

        assertThat(statuses()).containsOnly(COMPLETED);
    }
}
