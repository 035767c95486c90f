package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.TrialStatus;
import io.hyperherd.cli.terminal.Painter;
import io.hyperherd.cli.terminal.TerminalSize;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code status --watch}. */
class WatchingStatusTest {

    private static final TrialStatus DONE = TrialStatus.COMPLETED;

    private final FakeSweep sweep = new FakeSweep()
            .statuses(DONE, TrialStatus.RUNNING, TrialStatus.QUEUED, DONE, DONE, DONE)
            .then(DONE, TrialStatus.FAILED, TrialStatus.RUNNING)
            .then(DONE, TrialStatus.FAILED, DONE);

    @Test
    void tellsInAPipeEachTrialThatEndsAndThenTheTable() {
        HerdRunner herd = HerdRunner.piped(path -> sweep);

        assertThat(herd.run("status", "--watch")).isZero();

        List<String> lines = herd.out().lines().toList();
        assertThat(lines.subList(0, 3))
                .containsExactly(
                        "5/6  failed     [1] w-12_drop-0.25",
                        "6/6  completed  [2] w-24_drop-0",
                        "Trial  Params               Status     Last Log");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("Total: 6  |  COMPLETED: 5  FAILED: 1");
    }

    @Test
    void drawsOverTheTableBeforeAndLeavesTheLastOne() {
        HerdRunner herd = HerdRunner.screen(path -> sweep, Painter.PLAIN, new TerminalSize(24, 80));

        herd.run("status", "-w");

        int linesOfATable = 10;
        assertThat(herd.out().split("\\u001b\\[" + linesOfATable + "A", -1)).hasSize(3);
        assertThat(herd.out())
                .endsWith("Total: 6  |  COMPLETED: 5  FAILED: 1\n")
                .contains("RUNNING: 1");
    }

    @Test
    void showsOnASmallScreenWhatIsWorthWatching() {
        HerdRunner herd = HerdRunner.screen(path -> sweep, Painter.PLAIN, new TerminalSize(8, 80));

        herd.run("status", "-w");

        String first = herd.out().substring(0, herd.out().indexOf("\u001b[?7h"));
        assertThat(first)
                .contains("    1  window=12 drop=0.25")
                .contains("    2  window=24 drop=0 ")
                .doesNotContain("    0  window")
                .contains("… and 4 more");
    }

    @Test
    void printsOneDocumentAtTheEndForPrograms() {
        HerdRunner herd = HerdRunner.piped(path -> sweep);

        assertThat(herd.run("status", "--watch", "--json")).isZero();

        assertThat(herd.out()).startsWith("{").contains("\"completed\": 5").doesNotContain("running");
    }

    @Test
    void tellsOnceInAPipeHowOldItsKnowledgeIs() {
        HerdRunner herd = HerdRunner.piped(path -> sweep.silentFor(Duration.ofMinutes(3)));

        assertThat(herd.run("status", "--watch")).isZero();

        assertThat(herd.err())
                .containsOnlyOnce("No scheduler answer since 1970-01-01T00:00:00Z, 3 minutes ago")
                .hasLineCount(1);
    }

    @Test
    void keepsTheAgeOfItsKnowledgeOnTheScreen() {
        HerdRunner herd = HerdRunner.screen(
                path -> sweep.silentFor(Duration.ofMinutes(3)), Painter.PLAIN, new TerminalSize(24, 80));

        herd.run("status", "-w");

        assertThat(herd.out().split("No scheduler answer since 1970-01-01T00:00:00Z, 3 minutes ago", -1))
                .hasSize(3);
        assertThat(herd.err()).isEmpty();
    }
}
