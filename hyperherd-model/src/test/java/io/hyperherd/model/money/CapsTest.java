package io.hyperherd.model.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.model.money.Caps.Cap;
import io.hyperherd.model.money.Spent.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

    private static Cap dollars(String most) {
        return new Cap(Optional.of(new BigDecimal(most)), Optional.empty());
    }

    private static Cap tokens(long most) {
        return new Cap(Optional.empty(), Optional.of(most));
    }

    private static Spent spent(String dollars, long tokens) {
        return Spent.NOTHING.plus(new Amount(tokens, new BigDecimal(dollars)), TODAY);
    }

    @Test
    void holdsBackFromTheCapOnAndSaysWhich() {
        Caps caps = new Caps(dollars("1"), dollars("5"));

        assertThat(caps.reachedBy(spent("0.999", 0))).isEmpty();
        assertThat(caps.reachedBy(spent("1.00", 0)))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("$1.00 of $1.00").contains("today"));
    }

    @Test
    void aNewDayBeginsWithNothingButTheTotalStays() {
        Caps caps = new Caps(dollars("1"), dollars("5"));
        LocalDate tomorrow = TODAY.plusDays(1);

        assertThat(caps.reachedBy(spent("4", 0).on(tomorrow))).isEmpty();
        assertThat(caps.reachedBy(spent("5", 0).on(tomorrow)))
                .hasValueSatisfying(text -> assertThat(text).contains("for this sweep"));
    }

    @Test
    void tokensCountWhereDollarsAreNotKnown() {
        Caps caps = new Caps(Cap.NONE, tokens(1_000_000));

        assertThat(caps.countDollars()).isFalse();
        assertThat(caps.reachedBy(spent("0", 999_999))).isEmpty();
        assertThat(caps.reachedBy(spent("0", 1_000_000)))
                .hasValueSatisfying(text -> assertThat(text).contains("1,000,000 of 1,000,000 tokens"));
    }

    @Test
    void withoutACapThereIsNoEnd() {
        assertThat(new Caps(Cap.NONE, Cap.NONE).reachedBy(spent("1000000", Long.MAX_VALUE)))
                .isEmpty();
    }
}
