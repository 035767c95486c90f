package example.embedded;

import io.hyperherd.Results.Order;
import io.hyperherd.Snapshot;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialContext;
import io.hyperherd.TrialStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Runs ten trials in this program, and tells which was best. */
public final class TenTrials {

    private TenTrials() {}

    /** Takes the workspace. */
    public static void main(String[] args) {
        SweepRun run = Sweep.builder("ten")
                .workspace(Path.of(args[0]))
                .log("lr", 1e-4, 1e-1, 5)
                .discrete("optimizer", "sgd", "adam")
                .objective(trial -> Map.of("acc", train(trial)))
                .build()
                .run();
        Snapshot end = run.await(Duration.ofMinutes(1));
        int completed = end.totals().getOrDefault(TrialStatus.COMPLETED, 0);
        String where = TenTrials.class.getModule().isNamed() ? "module path" : "class path";
        System.out.println(completed + " of " + end.trials().size() + " trials completed on the " + where);
        run.results().best("acc", Order.DESCENDING).ifPresent(best -> System.out.println(
                "best: " + best.trial().experimentName().orElse("")));
        if (completed != 10) {
            System.exit(1);
        }
    }

    private static double train(TrialContext trial) {
        double distance = Math.log10(trial.getDouble("lr")) + 2.5;
        return 0.9 - distance * distance / 10 - (trial.getString("optimizer").equals("sgd") ? 0.05 : 0);
    }
}
