package io.hyperherd.cli.command;

import io.hyperherd.RefusedException;
import io.hyperherd.TrialFilter;
import io.hyperherd.TrialStatus;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.cli.line.UsageException;
import io.hyperherd.scheduler.ArraySpec;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.cli.Options;

/**
 * Which trials a command is about, as typed: {@code -i 0-3,5}, {@code -p NAME=VALUE}, {@code --status failed}.
 *
 * @param filter what the API is told
 * @param pins the pins among it, as typed
 */
public record TrialChoice(TrialFilter filter, Pins pins) {

    private static final String INDICES = "indices";
    private static final String STATUS = "status";

    /** Adds the options to {@code options}; {@code verb} says what is done with the trials. */
    public static Options addTo(Options options, String verb) {
        return options.addOption(
                        CommandOptions.value("i", INDICES, "SPEC", verb + " exactly these trials, e.g. 0-3,5,7-9"))
                .addOption(CommandOptions.pin(verb + " only trials whose parameters have these values"))
                .addOption(CommandOptions.value(
                        STATUS, "STATUS", verb + " only trials with this status, or one of several: failed,cancelled"));
    }

    /**
     * Reads the choice.
     *
     * @throws RefusedException when indices or pins are not written as such
     * @throws UsageException when a status is none
     */
    public static TrialChoice of(Arguments arguments) {
        Pins pins = Pins.parse(arguments.values(CommandOptions.PIN));
        TrialFilter filter = TrialFilter.ALL
                .withPins(pins.pins())
                .withStatuses(statuses(arguments.value(STATUS).orElse("")));
        String spec = arguments.value(INDICES).orElse("");
        return new TrialChoice(spec.isEmpty() ? filter : filter.withIndices(indices(spec)), pins);
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

    private static Set<TrialStatus> statuses(String words) {
        Set<TrialStatus> statuses = EnumSet.noneOf(TrialStatus.class);
        for (String word : words.split(",", -1)) {
            String wanted = word.strip().toLowerCase(Locale.ROOT);
            if (!words.isEmpty()) {
                statuses.add(Arrays.stream(TrialStatus.values())
                        .filter(status -> status.word().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> new UsageException(
                                "there is no status '" + word.strip() + "'; choose from " + words())));
            }
        }
        return statuses;
    }

    private static String words() {
        return Arrays.stream(TrialStatus.values()).map(TrialStatus::word).collect(Collectors.joining(", "));
    }

    /** Returns whether every trial is meant. */
    public boolean isAll() {
        return filter.equals(TrialFilter.ALL);
    }
}
