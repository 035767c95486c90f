package io.hyperherd.cli;

import io.hyperherd.Plan;
import io.hyperherd.scheduler.ArraySpec;
import java.io.PrintStream;
import java.util.List;

/** The output of {@code run --dry-run}. */
final class DryRunReport {

    private static final String DOUBLE_RULE = "=".repeat(60);
    private static final String RULE = "-".repeat(40);

    private final Painter painter;

    DryRunReport(Painter painter) {
        this.painter = painter;
    }

    void print(Plan plan, Pins pins, PrintStream out) {
        for (String line : List.of(DOUBLE_RULE, "DRY RUN — No jobs will be submitted", DOUBLE_RULE)) {
            out.println(painter.paint(Paint.BOLD, line));
        }
        out.println();
        plan.script().ifPresent(script -> {
            out.println(painter.paint(Paint.DIM, "Generated sbatch script (per-trial lookup elided for brevity):"));
            out.println(painter.paint(Paint.DIM, RULE));
            ScriptExcerpt.of(script, plan.toSubmit()).forEach(line -> out.println(painter.paint(Paint.DIM, line)));
            out.println(painter.paint(Paint.DIM, RULE));
            out.println();
        });
        out.println(painter.paint(Paint.BOLD, "Submission plan"));
        ReconciliationNotes.of(plan.reconciliation()).forEach(note -> out.println("  " + note));
        out.println(
                "  Pending: " + plan.toSubmit().size() + " of " + plan.trials().size() + " trial(s)");
        out.println("  Indices: " + ArraySpec.format(plan.toSubmit()));
        if (!pins.isEmpty()) {
            out.println("  Filter:  " + pins + " narrowed from " + plan.eligible() + " to "
                    + plan.toSubmit().size() + " trial(s)");
        }
        out.println("  Use " + painter.paint(Paint.BOLD, "herd ls") + " to see every trial in the sweep.");
        out.println();
    }
}
