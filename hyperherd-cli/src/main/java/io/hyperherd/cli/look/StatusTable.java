package io.hyperherd.cli.look;

import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.cli.terminal.Cells;
import io.hyperherd.cli.terminal.Painter;
import io.hyperherd.cli.terminal.Terminal;
import io.hyperherd.cli.terminal.TerminalSize;
import io.hyperherd.cli.terminal.Totals;
import io.hyperherd.value.ValueText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The output of {@code status}: a line per trial and a summary. */
public final class StatusTable {

    private static final int LONGEST_PARAMS = 50;
    private static final int LONGEST_LOG = 60;
    private static final int SHORTEST_LOG = 20;
    private static final String GAP = "  ";

    private final Painter painter;
    private final OptionalInt columns;

    private StatusTable(Painter painter, OptionalInt columns) {
        this.painter = painter;
        this.columns = columns;
    }

    /** Returns a table fitted to {@code terminal}; in a file or a pipe it is as wide as it needs to be. */
    static StatusTable on(Terminal terminal) {
        return terminal.isScreen()
                ? fitted(terminal.painter(), terminal.size().get())
                : new StatusTable(terminal.painter(), OptionalInt.empty());
    }

    /** Returns a table fitted to a screen of {@code size}. */
    static StatusTable fitted(Painter painter, TerminalSize size) {
        return new StatusTable(painter, OptionalInt.of(size.columns()));
    }

    /** Hands the table of {@code shown} to {@code out}, line by line, and a summary of {@code all}. */
    void print(
            List<Trial> shown, List<Trial> all, Function<Trial, Optional<String>> lastLogLine, Consumer<String> out) {
        List<Row> rows = shown.stream()
                .map(trial -> row(trial, lastLogLine.apply(trial)))
                .toList();
        if (rows.isEmpty()) {
            out.accept("No trials found.");
        } else {
            table(rows, widths(rows), out);
        }
        out.accept("");
        out.accept(Totals.of(all).line(painter));
    }

    private static Row row(Trial trial, Optional<String> log) {
        String params = trial.params().entrySet().stream()
                .map(e -> e.getKey() + "=" + ValueText.nameToken(e.getValue()))
                .collect(Collectors.joining(" "));
        return new Row(
                Integer.toString(trial.index()),
                Cells.plain(params),
                trial.status(),
                log.map(Cells::plain).orElse(""));
    }

    private Widths widths(List<Row> rows) {
        int trial = "Trial".length();
        int params = "Params".length();
        int status = "Status".length();
        for (Row row : rows) {
            trial = Math.max(trial, row.index().length());
            params = Math.max(params, Cells.width(row.params()));
            status = Math.max(status, row.status().word().length());
        }
        params = Math.min(params, LONGEST_PARAMS);
        return columns.isPresent()
                ? fitted(new Widths(trial, params, status, 0), columns.getAsInt())
                : new Widths(trial, params, status, LONGEST_LOG);
    }

    /** The log takes what the line has left; where that is too little to read, the parameters give way. */
    private static Widths fitted(Widths natural, int columns) {
        int rest = columns - natural.trial() - natural.status() - 3 * GAP.length();
        int params = Math.max("Params".length(), Math.min(natural.params(), rest - SHORTEST_LOG));
        return new Widths(natural.trial(), params, natural.status(), Math.max("Last Log".length(), rest - params));
    }

    private void table(List<Row> rows, Widths widths, Consumer<String> out) {
        String header = Cells.right("Trial", widths.trial()) + GAP + Cells.left("Params", widths.params()) + GAP
                + Cells.left("Status", widths.status()) + GAP + "Last Log";
        out.accept(header);
        out.accept("-".repeat(header.length()));
        for (Row row : rows) {
            String status = row.status().word().toUpperCase(Locale.ROOT);
            out.accept(Cells.right(row.index(), widths.trial())
                    + GAP
                    + Cells.left(Cells.cut(row.params(), widths.params()), widths.params())
                    + GAP
                    + painter.paint(row.status(), Cells.left(status, widths.status()))
                    + GAP
                    + Cells.cut(row.log(), widths.log()));
        }
    }

    private record Row(String index, String params, TrialStatus status, String log) {}

    private record Widths(int trial, int params, int status, int log) {}
}
