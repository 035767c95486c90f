package io.hyperherd.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Runs the command inside the test, with clocks that need no waiting. */
final class HerdRunner {

    private final Sweeps sweeps;
    private final Terminal terminal;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path directory = Path.of("/w/tides");

    private HerdRunner(Sweeps sweeps, Terminal terminal) {
        this.sweeps = sweeps;
        this.terminal = terminal;
    }

    static HerdRunner piped(Sweeps sweeps) {
        return new HerdRunner(sweeps, Terminal.STREAM);
    }

    static HerdRunner coloured(Sweeps sweeps, int columns) {
        return new HerdRunner(sweeps, new Terminal(Terminal.Kind.SCREEN, Painter.COLOUR, () -> columns));
    }

    HerdRunner in(Path place) {
        directory = place;
        return this;
    }

    int run(String... words) {
        PrintStream stdout = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream stderr = new PrintStream(err, true, StandardCharsets.UTF_8);
        Session session = new Session(
                "herd",
                directory,
                Map.of(),
                stdout,
                stderr,
                terminal,
                sweeps,
                new JumpingClock(),
                new Interruption(() -> {}));
        return new Herd(session).run(List.of(words));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Time passes only when somebody waits. */
    private static final class JumpingClock implements Pacing {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void pause(Duration time) {
            now = now.plus(time);
        }
    }
}
