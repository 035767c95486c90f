package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.TrialStatus;
import io.hyperherd.cli.terminal.Cells;
import io.hyperherd.value.Value;
import org.junit.jupiter.api.Test;

/** {@code ls}, {@code status}, {@code tail} and {@code res} against the outputs of the specification. */
class ReadingCommandsTest {

    private static final String ESC = "\u001b";

    private final FakeSweep sweep = new FakeSweep()
            .statuses(
                    TrialStatus.COMPLETED,
                    TrialStatus.RUNNING,
                    TrialStatus.RUNNING,
                    TrialStatus.FAILED,
                    TrialStatus.QUEUED,
                    TrialStatus.QUEUED);
    private final HerdRunner herd = HerdRunner.piped(path -> sweep);
    private final HerdRunner screen = HerdRunner.coloured(path -> sweep, 80);

    @Test
    void lsColoursNamesAndMarksValuesThatAreNotTheDefault() {
        sweep.withoutWorkspace();

        assertThat(screen.run("ls", "-p", "window=12", "drop=0")).isZero();
        assertThat(screen.out()).isEqualTo("""
                        ~[1m(no manifest yet — showing combinations from hyperherd.yaml)~[0m
                        ~[1mTrials: 1~[0m

                        ~[1;37m[0]~[0m  ~[35mw-12_drop-0~[0m
                            ~[47m~[36mwindow~[0m~[47m=~[33m12~[0m
                            ~[36mdrop~[0m=~[33m0~[0m

                        """.replace("~", ESC));
    }

    @Test
    void lsShowsStatusesOfAManifestAndWhatConditionsSet() {
        assertThat(screen.run("ls", "-p", "window=48", "drop=0.0")).isZero();
        assertThat(screen.out()).contains("""
                        ~[1;37m[4]~[0m  ~[35mw-48_drop-0~[0m  ~[33mqueued~[0m
                        """.replace("~", ESC), """
                            ~[2m# constraint set:~[0m
                            ~[47m~[36mbatch~[0m~[47m=~[33m8~[0m
                        """.replace("~", ESC));
    }

    @Test
    void lsMarksTrialsThatTheDefinitionNoLongerYields() {
        sweep.orphan(0);

        assertThat(herd.run("ls")).isZero();
        assertThat(herd.out().lines())
                .contains("[0]  w-12_drop-0  completed  (orphan: the definition no longer yields it)")
                .contains("[1]  w-12_drop-0.25  running");
    }

    @Test
    void lsRefusesPinsThatMatchNothingOrAreNone() {
        assertThat(herd.run("ls", "-p", "window=13")).isEqualTo(1);
        assertThat(herd.run("ls", "-p", "window")).isEqualTo(1);
        assertThat(herd.run("ls", "-p", "tide=1")).isEqualTo(1);
        assertThat(herd.out()).isEmpty();
        assertThat(herd.err().lines()).hasSize(3).allMatch(line -> line.startsWith("Error: "));
    }

    @Test
    void statusWithoutColourIsTheReferencesTable() {
        sweep.lastLine(0, "final rmse 0.31").lastLine(1, ESC + "[36mepoch 2" + ESC + "[0m");

        assertThat(herd.run("status")).isZero();
        assertThat(herd.out().lines())
                .containsExactly(
                        "Trial  Params               Status     Last Log",
                        "-----------------------------------------------",
                        "    0  window=12 drop=0     COMPLETED  final rmse 0.31",
                        "    1  window=12 drop=0.25  RUNNING    epoch 2",
                        "    2  window=24 drop=0     RUNNING    ",
                        "    3  window=24 drop=0.25  FAILED     ",
                        "    4  window=48 drop=0     QUEUED     ",
                        "    5  window=48 drop=0.25  QUEUED     ",
                        "",
                        "Total: 6  |  COMPLETED: 1  RUNNING: 2  QUEUED: 2  FAILED: 1");
    }

    @Test
    void statusColoursAsSpecified() {
        assertThat(screen.run("status")).isZero();
        assertThat(screen.out())
                .contains("  ~[32mCOMPLETED~[0m  ".replace("~", ESC), "  ~[34mRUNNING  ~[0m  ".replace("~", ESC))
                .endsWith(
                        "Total: 6  |  ~[32mCOMPLETED: 1~[0m  ~[34mRUNNING: 2~[0m  ~[33mQUEUED: 2~[0m  ~[31mFAILED: 1~[0m\n"
                                .replace("~", ESC));
    }

    @Test
    void statusFitsTheTerminal() {
        sweep.lastLine(3, "x".repeat(200));
        HerdRunner narrow = HerdRunner.coloured(path -> sweep, 60);

        narrow.run("status");

        assertThat(narrow.out().lines().map(Cells::plain))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    }

    @Test
    void tailShowsTheStreamsThatSayAnything() {
        assertThat(screen.run("tail", "3")).isZero();
        assertThat(screen.out()).isEqualTo("""
                        ~[2mTrial 3 [failed] w-24_drop-0.25~[0m
                        ~[2m------------------------------------------------------------~[0m

                        ~[2m[stderr] /w/tides/.hyperherd/logs/3.err (last 2 lines)~[0m
                        Traceback
                        ValueError: window too small
                        """.replace("~", ESC));
    }

    @Test
    void tailRefusesATrialWithoutLogsButAnswersItInJson() {
        assertThat(herd.run("tail", "99")).isEqualTo(1);
        assertThat(herd.err())
                .isEqualTo(
                        "Error: No log files found for trial 99, which is not in this sweep; 'herd ls' lists the trials there are\n");
        assertThat(herd.run("tail", "99", "--json")).isZero();
        assertThat(herd.out()).contains("\"status\": \"unknown\"");
    }

    @Test
    void tailSaysWhenATrialHasNotStartedYet() {
        assertThat(herd.run("tail", "4")).isEqualTo(1);
        assertThat(herd.err())
                .isEqualTo(
                        "Error: No log files found for trial 4: it has not started yet; 'herd status' shows how far the sweep is\n");
    }

    @Test
    void resIsATableWithEmptyCells() {
        sweep.metric(0, "rmse", Value.of(0.3125))
                .metric(0, "epochs", Value.of(40))
                .metric(0, "best", Value.of(true))
                .metric(2, "rmse", Value.of(Double.NaN));

        assertThat(herd.run("res")).isZero();
        assertThat(herd.out().lines())
                .startsWith(
                        "trial_id\texperiment_name\twindow\tdrop\trmse\tepochs\tbest",
                        "0\tw-12_drop-0\t12\t0\t0.3125\t40\tTrue",
                        "1\tw-12_drop-0.25\t12\t0.25\t\t\t",
                        "2\tw-24_drop-0\t24\t0\tNaN\t\t");
    }

    @Test
    void resWarnsWhenNothingWasLoggedYet() {
        assertThat(herd.run("res", "--csv")).isZero();
        assertThat(herd.err()).startsWith("Warning: no results logged yet.");
        assertThat(herd.out().lines()).startsWith("trial_id,experiment_name,window,drop", "0,w-12_drop-0,12,0");
    }
}
