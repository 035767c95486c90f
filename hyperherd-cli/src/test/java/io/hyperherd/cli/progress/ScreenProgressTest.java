package io.hyperherd.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.cli.terminal.Painter;
import io.hyperherd.cli.terminal.Terminal;
import io.hyperherd.cli.terminal.TerminalSize;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a terminal is sent while somebody waits: a frame of "0:05  0 of 1 done  1 running" (28 columns) and one line per running trial. */
class ScreenProgressTest {

    private static final String UP = "\r\u001b[%dA";

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private int columns = 80;
    private final ScreenProgress progress = new ScreenProgress(
            new Terminal(Terminal.Kind.SCREEN, Painter.PLAIN, () -> new TerminalSize(24, columns)),
            new PrintStream(sent, true, StandardCharsets.UTF_8));

    @Test
    void drawsOverTheFrameBefore() {
        frame("loss 0.5");

        assertThat(frame("loss 0.4")).startsWith(UP.formatted(2)).contains("  [3] w-12  loss 0.4");
    }

    @Test
    void goesBackOverTheLinesThatANarrowerTerminalHasBroken() {
        frame("x".repeat(69));

        columns = 20;

        assertThat(frame("loss 0.4")).startsWith(UP.formatted(2 + 4));
    }

    @Test
    void cutsToTheWidthOfTheMoment() {
        frame("loss 0.5 accuracy 0.75");

        columns = 30;

        assertThat(frame("loss 0.5 accuracy 0.75")).contains("  [3] w-12  loss 0.5 accur...");
    }

    @Test
    void letsNoLineRunOnAndLeavesTheTerminalAsItWas() {
        assertThat(frame("loss 0.5")).containsOnlyOnce("\u001b[?7l").endsWith("\u001b[?7h");
    }

    @Test
    void takesTheFrameAwayAtTheEnd() {
        frame("loss 0.5");
        sent.reset();

        progress.end();

        assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo(UP.formatted(2) + "\u001b[J");
    }

    private String frame(String lastLine) {
        Trial trial = new Trial(
                3, "0123456789ab", Map.of(), Map.of(), Optional.of("w-12"), TrialStatus.RUNNING, Trial.Origin.DEFINED);
        sent.reset();
        progress.show(
                new Moment(Duration.ofSeconds(5), List.of(trial), index -> Optional.of(lastLine), Optional.empty()),
                List.of());
        return sent.toString(StandardCharsets.UTF_8);
    }
}
