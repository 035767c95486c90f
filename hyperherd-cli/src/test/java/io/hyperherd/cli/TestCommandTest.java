package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    private static final String RULE = "-".repeat(60);

    private final FakeSweep sweep = new FakeSweep();
    private final HerdRunner herd = HerdRunner.piped(path -> sweep);

    @TempDir
    private Path directory;

    @Test
    void showsTheCallAndItsOutcome() {
        assertThat(herd.run("test", "3")).isZero();

        assertThat(herd.out()).isEqualTo("""
                Running trial 3 locally
                  experiment_name: w-24_drop-0.25
                  overrides: index=3
                  launcher: /w/tides/go.sh
                %s


                %s
                Trial 3: local run completed successfully.
                """.formatted(RULE, RULE));
        assertThat(herd.err()).isEmpty();
    }

    @Test
    void takesTheFirstTrialUnlessToldOtherwise() {
        assertThat(herd.run("test")).isZero();

        assertThat(herd.out()).startsWith("Running trial 0 locally\n");
    }

    @Test
    void endsWithTheExitStatusOfTheLauncher() {
        sweep.launcherEnds(3, 9);

        assertThat(herd.run("test", "3")).isEqualTo(9);
        assertThat(herd.out()).endsWith("Trial 3: local run failed (exit code 9).\n");
    }

    @Test
    void endsAsAShellWouldWhenASignalEndsTheLauncher() {
        sweep.launcherEnds(3, 137);

        assertThat(herd.run("test", "3")).isEqualTo(137);
        assertThat(herd.out()).endsWith("Trial 3: local run failed (exit code 137, signal 9).\n");
    }

    @Test
    void letsHydraCheckTheConfiguration() {
        assertThat(herd.run("test", "3", "--cfg-job")).isZero();

        assertThat(herd.out())
                .startsWith("Validating Hydra config for trial 3\n")
                .contains("  overrides: index=3 --cfg job\n")
                .endsWith("Trial 3: Hydra config is valid.\n");
    }

    @Test
    void checksEveryTrialAndShowsWhatTheFailedOnesSaid() {
        sweep.launcherEnds(2, 9);

        assertThat(herd.run("test", "--cfg-job", "--all")).isEqualTo(1);

        assertThat(herd.out()).isEqualTo("""
                Validating Hydra config for 6 trial(s) in /w/tides
                  launcher: /w/tides/go.sh
                %s
                  [  0/6] OK   w-12_drop-0
                  [  1/6] OK   w-12_drop-0.25
                  [  2/6] FAIL w-24_drop-0 (exit 9)
                  [  3/6] OK   w-24_drop-0.25
                  [  4/6] OK   w-48_drop-0
                  [  5/6] OK   w-48_drop-0.25
                %s
                1/6 trial(s) failed validation:

                --- trial 2 (exit 9) ---
                no key 'windw'
                """.formatted(RULE, RULE));
    }

    @Test
    void checksEveryTrialAndSaysThatAllIsWell() {
        assertThat(herd.run("test", "--cfg-job", "--all")).isZero();

        assertThat(herd.out()).endsWith("All 6 trial(s) validated successfully.\n");
    }

    @Test
    void startsNoFurtherCheckAfterCtrlC() {
        sweep.launcherEnds(2, 130);

        assertThat(herd.run("test", "--cfg-job", "--all")).isEqualTo(130);
        assertThat(herd.out()).doesNotContain("[  2/6]", "[  3/6]");
    }

    @Test
    void allNeedsCfgJob() {
        assertThat(herd.run("test", "--all")).isEqualTo(1);

        assertThat(herd.out()).isEmpty();
        assertThat(herd.err())
                .isEqualTo(
                        "Error: --all only checks configurations, so it needs --cfg-job; 'herd run' runs every trial\n");
    }

    @Test
    void handsTheVariablesOfTheEnvFileToTheLauncher() throws IOException {
        Files.writeString(directory.resolve(".env"), "TOKEN=secret\n");

        assertThat(herd.in(directory).run("test")).isZero();
        assertThat(sweep.rehearsed().environment()).isEqualTo(Map.of("TOKEN", "secret"));
    }
}
