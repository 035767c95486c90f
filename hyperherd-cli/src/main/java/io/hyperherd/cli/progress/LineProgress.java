package io.hyperherd.cli.progress;

import io.hyperherd.Trial;
import io.hyperherd.cli.terminal.Cells;
import io.hyperherd.cli.terminal.Painter;
import java.io.PrintStream;
import java.util.List;

/** One line per trial that ends, for logs and pipes. */
public final class LineProgress implements Progress {

    private static final int LONGEST_LOG = 60;

    private final Painter painter;
    private final PrintStream out;

    public LineProgress(Painter painter, PrintStream out) {
        this.painter = painter;
        this.out = out;
    }

    @Override
    public void show(Moment moment, List<Trial> ended) {
        int all = moment.trials().size();
        int width = Integer.toString(all).length();
        long told = moment.over() - ended.size();
        for (Trial trial : ended) {
            told++;
            String log = Cells.cut(moment.lastLine(trial), LONGEST_LOG);
            out.println(Cells.right(Long.toString(told), width) + "/" + all + "  "
                    + painter.paint(trial.status(), Cells.left(trial.status().word(), "completed".length())) + "  "
                    + Moment.label(trial) + (log.isEmpty() ? "" : "  " + log));
        }
        out.flush();
    }

    @Override
    public void end() {
        out.flush();
    }
}
