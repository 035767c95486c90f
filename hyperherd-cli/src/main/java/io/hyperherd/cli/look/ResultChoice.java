package io.hyperherd.cli.look;

import static io.hyperherd.cli.line.CommandOptions.flag;
import static io.hyperherd.cli.line.CommandOptions.value;

import io.hyperherd.RefusedException;
import io.hyperherd.Results;
import io.hyperherd.Results.Order;
import io.hyperherd.SweepDefinition;
import io.hyperherd.cli.command.Pins;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.cli.line.UsageException;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.cli.Options;

/**
 * Which trials' results are shown, and in which order.
 *
 * @param pins only trials that match them
 * @param sort the metric or parameter to sort by
 * @param order which end comes first
 * @param top only so many, after sorting
 */
record ResultChoice(Pins pins, Optional<String> sort, Order order, OptionalInt top) {

    private static final String SORT = "sort";
    private static final String DESC = "desc";
    private static final String TOP = "top";

    static Options addTo(Options options) {
        return options.addOption(CommandOptions.pin("show only trials whose parameters have these values"))
                .addOption(value(SORT, "METRIC", "sort by a metric or parameter, the smallest first"))
                .addOption(flag(DESC, "with --sort, the largest first"))
                .addOption(value(TOP, "N", "show only the first N trials, after sorting"));
    }

    static ResultChoice of(Arguments arguments) {
        Optional<String> sort = arguments.value(SORT);
        if (arguments.has(DESC) && sort.isEmpty()) {
            throw new UsageException("--desc needs --sort METRIC");
        }
        return new ResultChoice(
                Pins.parse(arguments.values(CommandOptions.PIN)),
                sort,
                arguments.has(DESC) ? Order.DESCENDING : Order.ASCENDING,
                arguments.integer(TOP, 0));
    }

    /**
     * Checks what can be without results.
     *
     * @throws io.hyperherd.ConfigException when a pin names no parameter
     */
    void check(SweepDefinition definition) {
        pins.check(definition);
    }

    /**
     * Returns what is chosen of {@code all}.
     *
     * @throws RefusedException when no trial matches the pins, or nothing is called what is to be sorted by
     */
    Results from(Results all) {
        Results chosen = pins.isEmpty() ? all : all.matching(pins.pins());
        if (chosen.trials().isEmpty() && !pins.isEmpty()) {
            throw new RefusedException(
                    "No trials match " + pins + " (of " + all.trials().size() + " total).");
        }
        Results sorted = sort.isPresent() ? chosen.sortedBy(sort.get(), order) : chosen;
        return top.isPresent() ? sorted.top(top.getAsInt()) : sorted;
    }
}
