package io.hyperherd.cli.look;

import io.hyperherd.LogTail;
import io.hyperherd.LogText;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.cli.terminal.Paint;
import io.hyperherd.cli.terminal.Painter;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A trial's logs on the screen, each part under a line that says which log it is from. */
final class LogPage {

    private static final int RULE = 60;

    private final Painter painter;
    private final PrintStream out;
    private Optional<LogTail.Stream> current = Optional.empty();
    private boolean withinLine;

    LogPage(Painter painter, PrintStream out) {
        this.painter = painter;
        this.out = out;
    }

    void printHead(int index, Optional<Trial> trial) {
        String status = trial.map(Trial::status).orElse(TrialStatus.UNKNOWN).word();
        String name = trial.flatMap(Trial::experimentName).orElse("");
        out.println(painter.paint(Paint.DIM, "Trial " + index + " [" + status + "] " + name));
        out.println(painter.paint(Paint.DIM, "-".repeat(RULE)));
    }

    /** Prints the end of a log, unless it says nothing. */
    void print(LogTail tail) {
        List<String> lines = tail.lines().orElse(List.of());
        if (!lines.isEmpty()) {
            printLabel(tail.stream(), tail.path(), " (last " + lines.size() + " lines)");
            lines.forEach(out::println);
        }
    }

    /** Prints a piece of a log, and which one it is of unless that is clear already. */
    void print(LogText piece) {
        if (!current.equals(Optional.of(piece.stream()))) {
            endLine();
            printLabel(piece.stream(), piece.path(), "");
            current = Optional.of(piece.stream());
        }
        out.print(piece.text());
        withinLine = !piece.text().endsWith("\n");
    }

    private void printLabel(LogTail.Stream stream, Path path, String note) {
        out.println();
        out.println(painter.paint(Paint.DIM, "[" + stream.word() + "] " + path + note));
    }

    /** Ends a line that has begun. */
    void endLine() {
        if (withinLine) {
            out.println();
            withinLine = false;
        }
    }

    /** Puts out what was printed; returns whether there is still somebody to read it. */
    boolean flush() {
        return !out.checkError();
    }
}
