package io.hyperherd.cli.run;

import static io.hyperherd.cli.line.CommandOptions.flag;
import static io.hyperherd.cli.line.CommandOptions.value;

import io.hyperherd.RefusedException;
import io.hyperherd.RunOptions;
import io.hyperherd.RunOptions.Permission;
import io.hyperherd.cli.command.Pins;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.cli.line.UsageException;
import io.hyperherd.scheduler.ArraySpec;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.cli.Options;

/**
 * Which trials a run is about.
 *
 * @param options what the API is told
 * @param pins the pins among it, as typed
 */
public record RunChoice(RunOptions options, Pins pins) {

    private static final String INDICES = "indices";
    private static final String MAX_CONCURRENT = "max-concurrent";
    private static final String FORCE = "force";

    static Options addTo(Options options) {
        return options.addOption(value("j", MAX_CONCURRENT, "N", "let at most N trials run at once"))
                .addOption(value("i", INDICES, "SPEC", "submit exactly these trials, e.g. 0-3,5,7-9"))
                .addOption(CommandOptions.pin("submit only trials whose parameters have these values"))
                .addOption(flag(
                        "f",
                        FORCE,
                        "with --indices, also running or completed trials; accept edits that drop such trials"));
    }

    /**
     * Reads the choice.
     *
     * @throws RefusedException when indices or pins are not written as such
     * @throws UsageException when the cap is no number from 1
     */
    static RunChoice of(Arguments arguments) {
        Pins pins = Pins.parse(arguments.values(CommandOptions.PIN));
        RunOptions options = RunOptions.defaults().withPins(pins.pins());
        OptionalInt cap = arguments.integer(MAX_CONCURRENT, 1);
        if (cap.isPresent()) {
            options = options.withMaxConcurrent(cap.getAsInt());
        }
        String spec = arguments.value(INDICES).orElse("");
        if (!spec.isEmpty()) {
            options = options.withIndices(indices(spec));
        }
        if (arguments.has(FORCE)) {
            options = options.allowing(Permission.ORPHAN_PROTECTED).allowing(Permission.RESUBMIT_PROTECTED);
        }
        return new RunChoice(options, pins);
    }

    private static List<Integer> indices(String spec) {
        try {
            List<Integer> indices = ArraySpec.parse(spec);
            if (indices.isEmpty()) {
                throw new RefusedException("Invalid --indices spec '" + spec + "': it names no trial");
            }
            return indices;
        } catch (IllegalArgumentException malformed) {
            throw new RefusedException("Invalid --indices spec '" + spec + "': " + malformed.getMessage(), malformed);
        }
    }

    RunChoice withEnvironment(Map<String, String> variables) {
        return new RunChoice(options.withEnvironment(variables), pins);
    }
}
