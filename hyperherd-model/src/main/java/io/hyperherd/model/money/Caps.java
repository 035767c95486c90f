package io.hyperherd.model.money;

import io.hyperherd.stability.Api;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much may be spent. A question is asked only while everything is below its cap, so one answer may go over it. Immutable.
 *
 * @param perDay for each day, in UTC
 * @param inTotal for the sweep
 */
@Api(Api.Status.EVOLVING)
public record Caps(Cap perDay, Cap inTotal) {

    /** Returns which cap {@code spent} has reached, for people; empty while more may be spent. */
    public Optional<String> reachedBy(Spent spent) {
        return Stream.of(
                        perDay.reachedBy(spent.today(), "today", "monitor.model.budget_%s_per_day"),
                        inTotal.reachedBy(spent.ever(), "for this sweep", "monitor.model.budget_%s"))
                .flatMap(List::stream)
                .findFirst();
    }

    /** Returns whether a cap counts dollars. */
    public boolean countDollars() {
        return perDay.dollars().isPresent() || inTotal.dollars().isPresent();
    }

    /**
     * One bound.
     *
     * @param dollars US dollars; empty for any number
     * @param tokens tokens of all kinds; empty for any number
     */
    @Api(Api.Status.EVOLVING)
    public record Cap(Optional<BigDecimal> dollars, Optional<Long> tokens) {

        /** No bound. */
        public static final Cap NONE = new Cap(Optional.empty(), Optional.empty());

        private List<String> reachedBy(Spent.Amount amount, String when, String setting) {
            Optional<String> money = dollars.filter(cap -> amount.dollars().compareTo(cap) >= 0)
                    .map(cap -> String.format(
                            Locale.ROOT,
                            "$%.2f of $%.2f are spent %s (" + setting + ")",
                            amount.dollars(),
                            cap,
                            when,
                            "usd"));
            Optional<String> count = tokens.filter(cap -> amount.tokens() >= cap)
                    .map(cap -> String.format(
                            Locale.ROOT,
                            "%,d of %,d tokens are spent %s (" + setting + ")",
                            amount.tokens(),
                            cap,
                            when,
                            "tokens"));
            return Stream.of(money, count).flatMap(Optional::stream).toList();
        }
    }
}
