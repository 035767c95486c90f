package io.hyperherd.cli;

import io.hyperherd.cli.command.Interruption;
import io.hyperherd.cli.command.Keyboard;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Sweeps;
import io.hyperherd.cli.terminal.Painter;
import io.hyperherd.cli.terminal.Terminal;
import io.hyperherd.cli.terminal.TerminalSize;
import io.hyperherd.schema.Published;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the command inside the test; its clock stands still, and its JSON is held to the published schemas. */
final class HerdRunner {

    private final Sweeps sweeps;
    private final Terminal terminal;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Terminal messages = Terminal.STREAM;
    private Path directory = Path.of("/w/tides");
    private Keyboard keyboard = Keyboard.NOBODY;

    private HerdRunner(Sweeps sweeps, Terminal terminal) {
        this.sweeps = sweeps;
        this.terminal = terminal;
    }

    static HerdRunner piped(Sweeps sweeps) {
        return new HerdRunner(sweeps, Terminal.STREAM);
    }

    static HerdRunner coloured(Sweeps sweeps, int columns) {
        return screen(sweeps, Painter.COLOUR, new TerminalSize(24, columns));
    }

    static HerdRunner screen(Sweeps sweeps, Painter painter, TerminalSize size) {
        return new HerdRunner(sweeps, new Terminal(Terminal.Kind.SCREEN, painter, () -> size));
    }

    /** Lets standard error be a screen as well. */
    HerdRunner watched() {
        messages = new Terminal(Terminal.Kind.SCREEN, Painter.PLAIN, () -> new TerminalSize(24, 80));
        return this;
    }

    HerdRunner in(Path place) {
        directory = place;
        return this;
    }

    /** Lets somebody sit at the keyboard who answers every question so. */
    HerdRunner answering(String answer) {
        keyboard = question -> {
            err.writeBytes(question.getBytes(StandardCharsets.UTF_8));
            return Optional.of(answer);
        };
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
                messages,
                sweeps,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                new Interruption(() -> {}),
                keyboard);
        int before = out().length();
        int status = new Herd(session).run(List.of(words));
        if (Published.isAskedFor(List.of(words))) {
            Published.check(List.of(words), out().substring(before));
        }
        return status;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
