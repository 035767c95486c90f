package io.hyperherd.model.money;

import io.hyperherd.model.chat.Usage;
import java.math.BigDecimal;

/** US dollars for a million tokens of each kind. */
record Price(BigDecimal input, BigDecimal cacheWrites, BigDecimal cacheReads, BigDecimal output) {

    private static final int DIGITS_OF_A_MILLION = 6;

    BigDecimal of(Usage usage) {
        return times(input, usage.input())
                .add(times(cacheWrites, usage.cacheWrites()))
                .add(times(cacheReads, usage.cacheReads()))
                .add(times(output, usage.output()))
                .movePointLeft(DIGITS_OF_A_MILLION);
    }

    private static BigDecimal times(BigDecimal price, long tokens) {
        return price.multiply(BigDecimal.valueOf(tokens));
    }
}
