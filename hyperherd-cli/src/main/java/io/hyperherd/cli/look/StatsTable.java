package io.hyperherd.cli.look;

import io.hyperherd.Trial;
import io.hyperherd.TrialAccounting;
import io.hyperherd.cli.terminal.Cells;
import io.hyperherd.cli.terminal.Paint;
import io.hyperherd.cli.terminal.Painter;
import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.Elapsed;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The output of {@code stats}: a line per trial. */
final class StatsTable {

    private static final List<String> HEADER =
            List.of("idx", "state", "elapsed", "max_rss", "ave_rss", "req_mem", "name");
    private static final int STATE = 1;
    private static final String GAP = "  ";
    private static final String NONE = "-";
    private static final BigDecimal GIBIBYTE = BigDecimal.valueOf(1L << 30);

    private final Painter painter;

    StatsTable(Painter painter) {
        this.painter = painter;
    }

    void print(List<TrialAccounting> trials, PrintStream out) {
        List<List<String>> rows = trials.stream().map(StatsTable::cells).toList();
        int[] widths = widths(rows);
        out.println(painter.paint(Paint.BOLD, line(HEADER, widths, Optional.empty())));
        List<String> dashes = new ArrayList<>();
        for (int width : widths) {
            dashes.add("-".repeat(width));
        }
        out.println(painter.paint(Paint.DIM, String.join(GAP, dashes)));
        rows.forEach(row -> out.println(line(row, widths, paint(row.get(STATE)))));
    }

    private static List<String> cells(TrialAccounting trial) {
        Accounting used = trial.report().accounting();
        return List.of(
                Integer.toString(trial.index()),
                Cells.plain(trial.report().word()),
                used.elapsed().map(Elapsed::text).map(Cells::plain).orElse(NONE),
                gigabytes(used.maxRssBytes()),
                gigabytes(used.aveRssBytes()),
                gigabytes(used.requestedBytes()),
                Cells.plain(trial.trial().flatMap(Trial::experimentName).orElse("")));
    }

    private static String gigabytes(OptionalLong bytes) {
        return bytes.isPresent()
                ? BigDecimal.valueOf(bytes.getAsLong()).divide(GIBIBYTE, 2, RoundingMode.HALF_EVEN) + "G"
                : NONE;
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = HEADER.stream().mapToInt(Cells::width).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Cells.width(row.get(i)));
            }
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths, Optional<Paint> statePaint) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            String cell = Cells.left(cells.get(i), widths[i]);
            padded.add(
                    i == STATE
                            ? statePaint
                                    .map(paint -> painter.paint(paint, cell))
                                    .orElse(cell)
                            : cell);
        }
        return String.join(GAP, padded);
    }

    /** Returns the colour of a scheduler's word that is the name of a status as well; other words stay plain. */
    private static Optional<Paint> paint(String word) {
        return switch (word) {
            case "COMPLETED" -> Optional.of(Paint.GREEN);
            case "RUNNING" -> Optional.of(Paint.BLUE);
            case "FAILED", "TIMEOUT" -> Optional.of(Paint.RED);
            case "CANCELLED" -> Optional.of(Paint.GREY);
            default -> Optional.empty();
        };
    }
}
