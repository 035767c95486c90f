package io.hyperherd.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.SchedulerException;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialStatus;
import io.hyperherd.testkit.HerdExtension;
import io.hyperherd.testkit.ObserveFault;
import io.hyperherd.testkit.Seed;
import io.hyperherd.testkit.SubmitFault;
import io.hyperherd.testkit.Testbed;
import io.hyperherd.testkit.VirtualCluster;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How an embedder tries out sweeps on the cluster of the testkit. */
@ExtendWith(HerdExtension.class)
class TestbedTest {

    private static Sweep three(Testbed bed) {
        return bed.sweep(sweep -> sweep.discrete("x", 1, 2, 3));
    }

    @Test
    void aSweepRunsToItsEndInNoTime(Testbed bed) {
        SweepRun run = three(bed).run();
        bed.cluster().drain();

        assertThat(run.refresh().totals()).containsEntry(TrialStatus.COMPLETED, 3);
    }

    @Test
    void aYamlFileRunsWhateverSchedulerItNames(Testbed bed) {
        SweepRun run = bed.yaml("""
                name: fromyaml
                grid: all
                launcher: ./launch.sh
                scheduler: local
                slurm: {partition: gpu}
                parameters:
                  x: {type: discrete, values: [1, 2]}
                """).run();

        assertThat(run.submissions())
                .singleElement()
                .satisfies(submission -> assertThat(submission.scheduler()).isEqualTo("virtual"));
    }

    @Test
    void aLostAnswerIsSettledByLookingNotBySubmittingAgain(Testbed bed) {
        bed.cluster().faults().next(SubmitFault.PHANTOM);
        assertThatThrownBy(() -> three(bed).run())
                .isInstanceOf(SchedulerException.class)
                .hasMessageContaining("did not confirm");

        three(bed).run();

        bed.cluster().drain();
        assertThat(bed.cluster().truth())
                .hasSize(3)
                .allMatch(task -> task.launches().size() == 1);
    }

    @Test
    void silenceChangesNoStatusAndIsTold(Testbed bed) {
        SweepRun run = three(bed).run();
        bed.cluster().advance(Duration.ofSeconds(10));
        run.refresh();
        bed.cluster().truth().forEach(task -> bed.cluster().loseNode(task.id()));
        bed.cluster().faults().next(ObserveFault.SILENT);

        assertThat(run.refresh()).satisfies(snapshot -> {
            assertThat(snapshot.totals()).containsEntry(TrialStatus.RUNNING, 3);
            assertThat(snapshot.warnings()).anyMatch(warning -> warning.contains("queue did not answer"));
        });
    }

    @Test
    void aSweepOnAnInstalledSchedulerKnowsNothingOfTheCluster(Testbed bed) {
        three(bed).run();
        Sweep elsewhere = Sweep.builder("testbed")
                .workspace(bed.workspace())
                .discrete("x", 1, 2, 3)
                .build();

        assertThat(elsewhere.open().orElseThrow().refresh().warnings())
                .anyMatch(warning -> warning.contains("no such scheduler is installed"));
    }

    @Test
    @Seed(42)
    void theSeedOfATestIsTheClusters(Testbed bed) {
        assertThat(bed.cluster().terms().seed()).isEqualTo(42);
    }

    @Test
    void eachTestHasAClusterAndAWorkspaceOfItsOwn(Testbed bed) throws Exception {
        try (Testbed other = Testbed.open(bed.cluster().terms())) {
            assertThat(other.cluster()).isNotSameAs(bed.cluster());
            assertThat(other.workspace()).exists().isNotEqualTo(bed.workspace());
            three(other).run();
            assertThat(bed.cluster().truth()).isEmpty();
        }
    }

    @Test
    void aClusterMayStandInForSlurm(Testbed bed) {
        VirtualCluster slurm = new VirtualCluster(bed.cluster().terms().withName("slurm"));

        assertThat(three(bed).onScheduler(slurm).run().submissions())
                .singleElement()
                .satisfies(submission -> assertThat(submission.scheduler()).isEqualTo("slurm"));
    }
}
