package io.hyperherd.cli.terminal;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/** Lines at the end of a screen that are drawn again and again in the same place. May be used by several threads. */
public final class Redraw {

    private static final String WRAP_OFF = "\u001b[?7l";
    private static final String WRAP_ON = "\u001b[?7h";
    private static final String CLEAR_LINE_END = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final Supplier<TerminalSize> size;
    private final PrintStream out;
    private List<Integer> drawn = List.of();
    private boolean erased;

    public Redraw(Terminal terminal, PrintStream out) {
        this.size = terminal.size();
        this.out = out;
    }

    /** What to draw on a screen of some size. */
    @FunctionalInterface
    public interface Picture {
        List<String> lines(TerminalSize size);
    }

    /** Draws {@code picture} over the one before, in the size that the screen has now. Nothing is drawn once it was erased. */
    public synchronized void draw(Picture picture) {
        if (erased) {
            return;
        }
        TerminalSize now = size.get();
        List<String> lines = picture.lines(now);
        StringBuilder screen = new StringBuilder(toTop(now.columns())).append(WRAP_OFF);
        lines.forEach(line -> screen.append(line).append(CLEAR_LINE_END).append('\n'));
        out.print(screen.append(CLEAR_BELOW).append(WRAP_ON));
        out.flush();
        drawn = lines.stream()
                .map(line -> Math.min(now.columns(), Cells.width(Cells.plain(line))))
                .toList();
    }

    /** Takes the picture away for good. */
    public synchronized void erase() {
        if (!erased) {
            out.print(toTop(size.get().columns()) + CLEAR_BELOW);
            out.flush();
            erased = true;
        }
    }

    /** Terminals that were made narrower since have broken the lines that no longer fit. */
    private String toTop(int columns) {
        int rows = drawn.stream()
                .mapToInt(width -> Math.max(1, (width + columns - 1) / columns))
                .sum();
        return rows == 0 ? "\r" : "\r\u001b[" + rows + "A";
    }
}
