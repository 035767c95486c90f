package io.hyperherd.model.operator;

import io.hyperherd.model.chat.Usage;
import io.hyperherd.model.money.Caps;
import io.hyperherd.model.money.PriceList.Tariff;
import io.hyperherd.model.money.Spent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Keeps account. What was spent is on the disk before the answer that it was spent on is acted upon. For one thread. */
final class Ledger {

    private final LedgerFile file;
    private final Tariff tariff;
    private final Caps caps;
    private Spent spent;

    Ledger(LedgerFile file, Tariff tariff, Caps caps) {
        this.file = file;
        this.tariff = tariff;
        this.caps = caps;
        this.spent = file.read();
    }

    /** Returns which cap is reached, for people; empty while more may be spent. */
    Optional<String> reachedAt(Instant now) {
        return caps.reachedBy(spent.on(day(now)));
    }

    /** Notes {@code usage}; returns what it cost, as far as prices are known. */
    BigDecimal add(Usage usage, Instant now) {
        BigDecimal dollars = tariff.dollars(usage).orElse(BigDecimal.ZERO);
        spent = spent.plus(new Spent.Amount(usage.total(), dollars), day(now));
        file.write(spent);
        return dollars;
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
