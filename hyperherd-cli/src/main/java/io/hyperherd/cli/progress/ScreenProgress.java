package io.hyperherd.cli.progress;

import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.cli.terminal.Cells;
import io.hyperherd.cli.terminal.Paint;
import io.hyperherd.cli.terminal.Painter;
import io.hyperherd.cli.terminal.Redraw;
import io.hyperherd.cli.terminal.Terminal;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A few lines that are redrawn in place, in the width the terminal then has: counts, time, and what the running trials say last. */
public final class ScreenProgress implements Progress {

    private static final int MOST_TRIALS = 8;
    private static final int LONGEST_LABEL = 40;

    private final Painter painter;
    private final Redraw screen;

    public ScreenProgress(Terminal terminal, PrintStream out) {
        this.painter = terminal.painter();
        this.screen = new Redraw(terminal, out);
    }

    @Override
    public void show(Moment moment, List<Trial> justEnded) {
        screen.draw(size -> lines(moment, size.columns()));
    }

    @Override
    public void end() {
        screen.erase();
    }

    private List<String> lines(Moment moment, int columns) {
        List<String> lines = new ArrayList<>();
        lines.add(summary(moment));
        List<Trial> running = moment.trials().stream()
                .filter(trial -> trial.status() == TrialStatus.RUNNING)
                .toList();
        List<Trial> shown = running.subList(0, Math.min(MOST_TRIALS, running.size()));
        int longest =
                shown.stream().mapToInt(t -> Cells.width(Moment.label(t))).max().orElse(0);
        int label = Math.min(longest, Math.min(LONGEST_LABEL, columns / 2));
        shown.forEach(trial -> lines.add(line(moment, trial, label, columns)));
        if (running.size() > shown.size()) {
            lines.add("  … and " + (running.size() - shown.size()) + " more running");
        }
        moment.silence().map(silence -> Cells.cut(silence, columns - 1)).ifPresent(lines::add);
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
    private String line(Moment moment, Trial trial, int labelWidth, int columns) {
        String label = Cells.left(Cells.cut(Moment.label(trial), labelWidth), labelWidth);
        int rest = Math.max(0, columns - 1 - 2 - labelWidth - 2);
        return "  " + label + "  " + painter.paint(Paint.DIM, Cells.cut(moment.lastLine(trial), rest));
    }
}
