package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.LogTail.Stream;
import io.hyperherd.TrialStatus;
import org.junit.jupiter.api.Test;

/** {@code tail -f}, as far as it is seen. */
class FollowCommandTest {

    private static final TrialStatus OVER = TrialStatus.FAILED;
    private static final TrialStatus LIVE = TrialStatus.RUNNING;

    private final FakeSweep sweep = new FakeSweep().statuses(OVER, OVER, OVER, LIVE, OVER, OVER);
    private final HerdRunner herd = HerdRunner.piped(path -> sweep);

    @Test
    void showsWhichStreamALineIsFromUntilTheTrialIsOverAndNothingMoreComes() {
        sweep.then(OVER, OVER, OVER, OVER)
                .grows(Stream.STDOUT, "epoch 1\nepo")
                .grows(Stream.STDOUT, "ch 2\nepoch")
                .grows(Stream.STDERR, "warning\n")
                .grows(Stream.STDOUT, " 3");

        assertThat(herd.run("tail", "-f", "3")).isZero();
        assertThat(herd.out()).isEqualTo("""
                        Trial 3 [running] w-24_drop-0.25
                        ------------------------------------------------------------

                        [stdout] /w/tides/.hyperherd/logs/3.out
                        epoch 1
                        epoch 2
                        epoch

                        [stderr] /w/tides/.hyperherd/logs/3.err
                        warning

                        [stdout] /w/tides/.hyperherd/logs/3.out
                         3
                        """);
    }

    @Test
    void goesOnWhileTheTrialIsLiveThoughNothingComes() {
        sweep.then(LIVE, OVER, OVER, LIVE)
                .then(OVER, OVER, OVER, LIVE)
                .then(OVER, OVER, OVER, OVER)
                .grows(Stream.STDOUT, "x\n");

        assertThat(herd.run("tail", "--follow", "3")).isZero();
        assertThat(herd.out()).endsWith("[stdout] /w/tides/.hyperherd/logs/3.out\nx\n");
    }

    @Test
    void waitsForATrialThatHasNotStarted() {
        sweep.statuses(TrialStatus.READY).then(LIVE).then(OVER).grows(Stream.STDOUT, "x\n");

        assertThat(herd.run("tail", "0", "-f")).isZero();
        assertThat(herd.err()).isEqualTo("Trial 0 has not started yet; waiting for its logs.\n");
    }

    @Test
    void refusesATrialThatWillNeverLogAnything() {
        assertThat(herd.run("tail", "-f", "1")).isEqualTo(1);
        assertThat(herd.run("tail", "-f", "99")).isEqualTo(1);
        assertThat(herd.out()).isEmpty();
        assertThat(herd.err()).contains("No log files found for trial 1", "No log files found for trial 99");
    }

    @Test
    void aDocumentHasAnEnd() {
        assertThat(herd.run("tail", "-f", "--json", "3")).isEqualTo(2);
        assertThat(herd.out()).isEmpty();
    }

    @Test
    void aNegativeIndexIsRefused() {
        assertThat(herd.run("tail", "-1")).isEqualTo(1);
        assertThat(herd.err()).isEqualTo("Error: -1 is not the index of a trial: these begin at 0\n");
        assertThat(herd.run("run", "-i", "-1")).isEqualTo(1);
    }
}
