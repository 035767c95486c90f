package io.hyperherd.model.money;

import io.hyperherd.stability.Api;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was spent on answers. Immutable.
 *
 * @param today what of it was spent on {@code day}
 * @param day the day that {@code today} is about, in UTC
 * @param ever all of it
 */
@Api(Api.Status.EVOLVING)
public record Spent(Amount today, LocalDate day, Amount ever) {

    /** Nothing yet. */
    public static final Spent NOTHING = new Spent(Amount.NONE, LocalDate.EPOCH, Amount.NONE);

    /** Returns this as it stands on {@code date}: a new day begins with nothing. */
    public Spent on(LocalDate date) {
        return date.equals(day) ? this : new Spent(Amount.NONE, date, ever);
    }

    /** Returns this with {@code more} spent on {@code date}. */
    public Spent plus(Amount more, LocalDate date) {
        Spent then = on(date);
        return new Spent(then.today.plus(more), date, ever.plus(more));
    }

    /**
     * Tokens and dollars.
     *
     * @param tokens all kinds together
     * @param dollars as far as prices are known
     */
    @Api(Api.Status.EVOLVING)
    public record Amount(long tokens, BigDecimal dollars) {

        /** Nothing. */
        public static final Amount NONE = new Amount(0, BigDecimal.ZERO);

        /** Returns both together. */
        public Amount plus(Amount other) {
            return new Amount(tokens + other.tokens, dollars.add(other.dollars));
        }
    }
}
