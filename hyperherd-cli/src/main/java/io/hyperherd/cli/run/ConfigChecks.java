package io.hyperherd.cli.run;

import io.hyperherd.LauncherEnd;
import io.hyperherd.LauncherOutput;
import io.hyperherd.Rehearsal;
import io.hyperherd.SweepDefinition;
import io.hyperherd.Trial;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.terminal.Cells;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks the configuration of every trial, one after the other, and shows what the launchers of the failed ones said. */
final class ConfigChecks {

    private static final int SHOWN_CHARACTERS = 1000;
    private static final int INTERRUPT = 2;

    private final Session session;

    ConfigChecks(Session session) {
        this.session = session;
    }

    int run(SweepDefinition definition, Rehearsal rehearsal) {
        int count = rehearsal.trials().size();
        line("Validating Hydra config for " + count + " trial(s) in " + definition.workspace());
        line("  launcher: " + definition.launcher());
        line(TestCommand.RULE);
        int indices =
                1 + rehearsal.trials().stream().mapToInt(Trial::index).max().orElse(-1);
        Map<Integer, LauncherOutput> failed = new LinkedHashMap<>();
        for (Trial trial : rehearsal.trials()) {
            LauncherOutput output = rehearsal.call(trial.index()).capture(SHOWN_CHARACTERS);
            if (isCtrlC(output.end())) {
                return output.end().exitStatus();
            }
            line("  [%3d/%d] %s".formatted(trial.index(), indices, outcome(output.end(), trial)));
            if (!output.end().succeeded()) {
                failed.put(trial.index(), output);
            }
        }
        line(TestCommand.RULE);
        return tell(failed, count);
    }

    /** Ctrl-C reaches the launcher and this program; whichever comes to its end first, no further launcher starts. */
    private static boolean isCtrlC(LauncherEnd end) {
        return end.signal().isPresent() && end.signal().getAsInt() == INTERRUPT;
    }

    private static String outcome(LauncherEnd end, Trial trial) {
        String name = trial.experimentName().orElse("");
        return end.succeeded() ? "OK   " + name : "FAIL " + name + " (exit " + end.exitStatus() + ")";
    }

    private int tell(Map<Integer, LauncherOutput> failed, int count) {
        if (failed.isEmpty()) {
            line("All " + count + " trial(s) validated successfully.");
            return ExitStatus.DONE;
        }
        line(failed.size() + "/" + count + " trial(s) failed validation:");
        failed.forEach((index, output) -> {
            line("\n--- trial " + index + " (exit " + output.end().exitStatus() + ") ---");
            String said = output.stderr().isBlank() ? output.stdout() : output.stderr();
            said.stripTrailing().lines().map(Cells::plain).forEach(this::line);
        });
        return ExitStatus.FAILED;
    }

    /** Written out at once, as the next check may take its time. */
    private void line(String text) {
        session.out().println(text);
        session.out().flush();
    }
}
