package io.hyperherd.monitor.tool;

import io.hyperherd.HyperHerdException;
import io.hyperherd.LauncherOutput;
import io.hyperherd.Rehearsal;
import io.hyperherd.RehearsalOptions;
import io.hyperherd.monitor.file.Fields;
import io.hyperherd.monitor.file.Journal;
import io.hyperherd.monitor.look.Workplace;
import io.hyperherd.monitor.spi.ToolResult;
import io.hyperherd.monitor.spi.ToolResult.Outcome;
import io.hyperherd.value.Value;
import java.time.Duration;
import java.util.List;

/** Lets trainers configured by Hydra check their configuration, as {@code herd test --cfg-job} does. */
final class Validation {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Workplace workplace;
    private final Journal journal;

    Validation(Workplace workplace, Journal journal) {
        this.workplace = workplace;
        this.journal = journal;
    }

    /** Checks trial {@code index}, or all of them where it is negative, up to the first that is not valid. */
    ToolResult check(int index) {
        try {
            Rehearsal rehearsal = workplace
                    .sweep()
                    .rehearse(RehearsalOptions.defaults()
                            .checking("--cfg job")
                            .withTimeout(LONGEST)
                            .withEnvironment(workplace.variables()));
            List<Integer> indices = index >= 0
                    ? List.of(index)
                    : rehearsal.trials().stream().map(t -> t.index()).toList();
            ToolResult last = Actions.refused("there are no trials");
            for (int trial : indices) {
                last = check(rehearsal, trial);
                if (!last.isDone()) {
                    return last;
                }
            }
            return last;
        } catch (HyperHerdException refused) {
            return new ToolResult(Outcome.FAILED, String.valueOf(refused.getMessage()));
        }
    }

    private ToolResult check(Rehearsal rehearsal, int index) {
        LauncherOutput output = rehearsal.call(index).capture(2000);
        boolean valid = output.end().succeeded();
        Fields what = Fields.none()
                .with("index", index)
                .with("valid", Value.of(valid))
                .with("returncode", output.end().exitStatus());
        journal.write("validate_config", what);
        Fields told = what.with("stdout_tail", output.stdout()).with("stderr_tail", output.stderr());
        return new ToolResult(
                valid ? Outcome.DONE : Outcome.FAILED, MonitorJson.done(told).text());
    }
}
