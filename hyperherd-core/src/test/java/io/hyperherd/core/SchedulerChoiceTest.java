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
                .hasMessageContaining("slrum")
                .hasMessageContaining("cluster, here and auto");
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
