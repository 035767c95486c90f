package io.hyperherd.cli.look;

import io.hyperherd.Snapshot;
import io.hyperherd.Trial;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.cli.terminal.Cells;
import io.hyperherd.cli.terminal.Terminal;
import io.hyperherd.cli.terminal.Totals;
import io.hyperherd.value.ValueText;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The output of {@code status}: a line per trial and a summary. */
public final class StatusTable {

    private static final int LONGEST_PARAMS = 50;
    private static final int LONGEST_LOG = 60;
    private static final int SHORTEST_LOG = 20;
    private static final String GAP = "  ";

    private final Terminal terminal;

    StatusTable(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Snapshot snapshot, IntFunction<Optional<String>> lastLogLine, PrintStream out) {
        List<Trial> trials =
                snapshot.trials().stream().map(TrialSnapshot::trial).toList();
        List<Row> rows = trials.stream()
                .map(trial -> row(trial, lastLogLine.apply(trial.index())))
                .toList();
        if (rows.isEmpty()) {
            out.println("No trials found.");
        } else {
            table(rows, widths(rows), out);
        }
        out.println();
        out.println(Totals.of(trials).line(terminal.painter()));
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
        return terminal.isScreen()
                ? fitted(new Widths(trial, params, status, 0))
                : new Widths(trial, params, status, LONGEST_LOG);
    }

    /** The log takes what the line has left; where that is too little to read, the parameters give way. */
    private Widths fitted(Widths natural) {
        int rest = terminal.columns().getAsInt() - natural.trial() - natural.status() - 3 * GAP.length();
        int params = Math.max("Params".length(), Math.min(natural.params(), rest - SHORTEST_LOG));
        return new Widths(natural.trial(), params, natural.status(), Math.max("Last Log".length(), rest - params));
    }

    private void table(List<Row> rows, Widths widths, PrintStream out) {
        String header = Cells.right("Trial", widths.trial()) + GAP + Cells.left("Params", widths.params()) + GAP
                + Cells.left("Status", widths.status()) + GAP + "Last Log";
        out.println(header);
        out.println("-".repeat(header.length()));
        for (Row row : rows) {
            String status = row.status().word().toUpperCase(Locale.ROOT);
            out.println(Cells.right(row.index(), widths.trial())
                    + GAP
                    + Cells.left(Cells.cut(row.params(), widths.params()), widths.params())
                    + GAP
                    + terminal.painter().paint(row.status(), Cells.left(status, widths.status()))
                    + GAP
                    + Cells.cut(row.log(), widths.log()));
        }
    }

    private record Row(String index, String params, TrialStatus status, String log) {}

    private record Widths(int trial, int params, int status, int log) {}
}
