package io.hyperherd.cli.run;

import static io.hyperherd.cli.line.CommandOptions.flag;
import static io.hyperherd.cli.line.CommandOptions.value;

import io.hyperherd.RefusedException;
import io.hyperherd.RunOptions;
import io.hyperherd.RunOptions.Permission;
import io.hyperherd.cli.command.Pins;
import io.hyperherd.cli.command.TrialChoice;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.UsageException;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.cli.Options;

/**
 * What a run is asked for.
 *
 * @param options what the API is told
 * @param pins the pins among it, as typed
 */
public record RunChoice(RunOptions options, Pins pins) {

    private static final String MAX_CONCURRENT = "max-concurrent";
    private static final String FORCE = "force";

    static Options addTo(Options options) {
        return TrialChoice.addTo(options, "submit")
                .addOption(value("j", MAX_CONCURRENT, "N", "let at most N trials run at once"))
                .addOption(flag(
                        "f",
                        FORCE,
                        "with --indices, also running or completed trials; accept edits that drop such trials"));
    }

    /**
     * Reads the choice.
     *
     * @throws RefusedException when indices or pins are not written as such
     * @throws UsageException when the cap is no number from 1, or a status is none
     */
    static RunChoice of(Arguments arguments) {
        TrialChoice trials = TrialChoice.of(arguments);
        RunOptions options = RunOptions.defaults().withTrials(trials.filter());
        OptionalInt cap = arguments.integer(MAX_CONCURRENT, 1);
        if (cap.isPresent()) {
            options = options.withMaxConcurrent(cap.getAsInt());
        }
        if (arguments.has(FORCE)) {
            options = options.allowing(Permission.ORPHAN_PROTECTED).allowing(Permission.RESUBMIT_PROTECTED);
        }
        return new RunChoice(options, trials.pins());
    }

    RunChoice withEnvironment(Map<String, String> variables) {
        return new RunChoice(options.withEnvironment(variables), pins);
    }
}
