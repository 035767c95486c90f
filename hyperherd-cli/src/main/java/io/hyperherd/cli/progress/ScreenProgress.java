package io.hyperherd.cli.progress;

import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.cli.terminal.Cells;
import io.hyperherd.cli.terminal.Paint;
import io.hyperherd.cli.terminal.Painter;
import io.hyperherd.cli.terminal.Terminal;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** A few lines that are redrawn in place, in the width the terminal then has: counts, time, and what the running trials say last. */
public final class ScreenProgress implements Progress {

    private static final int MOST_TRIALS = 8;
    private static final int LONGEST_LABEL = 40;
    private static final String WRAP_OFF = "\u001b[?7l";
    private static final String WRAP_ON = "\u001b[?7h";
    private static final String CLEAR_LINE_END = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final Painter painter;
    private final PrintStream out;
    private final IntSupplier terminalColumns;
    private int columns;
    private List<Integer> drawn = List.of();
    private boolean ended;

    public ScreenProgress(Terminal terminal, PrintStream out) {
        this.painter = terminal.painter();
        this.out = out;
        this.terminalColumns = terminal.columns();
        this.columns = terminalColumns.getAsInt();
    }

    @Override
    public synchronized void show(Moment moment, List<Trial> justEnded) {
        if (ended) {
            return;
        }
        columns = terminalColumns.getAsInt();
        List<String> lines = lines(moment);
        StringBuilder screen = new StringBuilder(toTop()).append(WRAP_OFF);
        lines.forEach(line -> screen.append(line).append(CLEAR_LINE_END).append('\n'));
        out.print(screen.append(CLEAR_BELOW).append(WRAP_ON));
        out.flush();
        drawn = lines.stream()
                .map(line -> Math.min(columns, Cells.width(Cells.plain(line))))
                .toList();
    }

    @Override
    public synchronized void end() {
        if (!ended) {
            out.print(toTop() + CLEAR_BELOW);
            out.flush();
            ended = true;
        }
    }

    /** Terminals that were made narrower since have broken the lines that no longer fit. */
    private String toTop() {
        int rows = drawn.stream()
                .mapToInt(width -> Math.max(1, (width + columns - 1) / columns))
                .sum();
        return rows == 0 ? "\r" : "\r\u001b[" + rows + "A";
    }

    private List<String> lines(Moment moment) {
        List<String> lines = new ArrayList<>();
        lines.add(summary(moment));
        List<Trial> running = moment.trials().stream()
                .filter(trial -> trial.status() == TrialStatus.RUNNING)
                .toList();
        List<Trial> shown = running.subList(0, Math.min(MOST_TRIALS, running.size()));
        int label =
                shown.stream().mapToInt(t -> Cells.width(Moment.label(t))).max().orElse(0);
        shown.forEach(trial -> lines.add(line(moment, trial, Math.min(label, Math.min(LONGEST_LABEL, columns / 2)))));
        if (running.size() > shown.size()) {
            lines.add("  … and " + (running.size() - shown.size()) + " more running");
        }
        return lines;
    }

    private String summary(Moment moment) {
        StringBuilder line = new StringBuilder(
                moment.clock() + "  " + moment.over() + " of " + moment.trials().size() + " done");
        for (TrialStatus status :
                List.of(TrialStatus.RUNNING, TrialStatus.QUEUED, TrialStatus.SUBMITTED, TrialStatus.FAILED)) {
            Optional.of(moment.count(status))
                    .filter(n -> n > 0)
                    .ifPresent(n -> line.append("  ").append(painter.paint(status, n + " " + status.word())));
        }
        return line.toString();
    }

    /** One column stays free: a terminal moves on by itself when the last one is written. */
    private String line(Moment moment, Trial trial, int labelWidth) {
        String label = Cells.left(Cells.cut(Moment.label(trial), labelWidth), labelWidth);
        int rest = Math.max(0, columns - 1 - 2 - labelWidth - 2);
        return "  " + label + "  " + painter.paint(Paint.DIM, Cells.cut(moment.lastLine(trial), rest));
    }
}
