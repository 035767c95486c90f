package io.hyperherd.cli.look;

import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.cli.progress.Moment;
import io.hyperherd.cli.progress.Progress;
import io.hyperherd.cli.terminal.Cells;
import io.hyperherd.cli.terminal.Redraw;
import io.hyperherd.cli.terminal.Terminal;
import io.hyperherd.cli.terminal.TerminalSize;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The table of {@code status}, redrawn in place. Of a sweep larger than the screen it shows what somebody watches for. */
final class StatusScreen implements Progress {

    /** What is worth a line first. */
    private static final List<TrialStatus> FIRST = List.of(
            TrialStatus.RUNNING,
            TrialStatus.FAILED,
            TrialStatus.QUEUED,
            TrialStatus.SUBMITTED,
            TrialStatus.PAUSED,
            TrialStatus.CANCELLED,
            TrialStatus.PRUNED,
            TrialStatus.COMPLETED,
            TrialStatus.UNKNOWN,
            TrialStatus.READY);

    /** Heading, rule, what is left out, an empty line, the summary, the cursor's own line. */
    private static final int OTHER_LINES = 6;

    private final Terminal terminal;
    private final Redraw screen;

    StatusScreen(Terminal terminal, PrintStream out) {
        this.terminal = terminal;
        this.screen = new Redraw(terminal, out);
    }

    @Override
    public void show(Moment moment, List<Trial> ended) {
        screen.draw(size -> picture(moment, size));
    }

    @Override
    public void end() {
        screen.erase();
    }

    private List<String> picture(Moment moment, TerminalSize size) {
        List<Trial> all = moment.trials();
        int room = size.rows() - OTHER_LINES - (moment.silence().isPresent() ? 1 : 0);
        List<Trial> shown = chosen(all, Math.max(1, room));
        List<String> lines = new ArrayList<>();
        StatusTable.fitted(terminal.painter(), size).print(shown, all, moment.lastLogLine(), lines::add);
        if (shown.size() < all.size()) {
            lines.add(lines.size() - 2, "… and " + (all.size() - shown.size()) + " more");
        }
        moment.silence().map(silence -> Cells.cut(silence, size.columns() - 1)).ifPresent(lines::add);
        return lines;
    }

    private static List<Trial> chosen(List<Trial> trials, int room) {
        return trials.size() <= room
                ? trials
                : trials.stream()
                        .sorted(Comparator.comparingInt(trial -> FIRST.indexOf(trial.status())))
                        .limit(room)
                        .sorted(Comparator.comparingInt(Trial::index))
                        .toList();
    }
}
