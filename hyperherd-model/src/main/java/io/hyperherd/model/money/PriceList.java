package io.hyperherd.model.money;

import io.hyperherd.model.chat.Usage;
import io.hyperherd.stability.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What models cost. A model that is not listed has no price here: a guess would make a cap in dollars a promise that nobody keeps.
 * Immutable.
 */
@Api(Api.Status.EVOLVING)
public final class PriceList {

    /** A model of a given day costs what its line costs: {@code claude-haiku-4-5-20251001}, {@code gpt-4.1-2025-04-14}. */
    private static final Pattern DAY = Pattern.compile("-(\\d{8}|\\d{4}-\\d{2}-\\d{2}|latest)$");

    private final Map<String, Price> prices;

    private PriceList(Map<String, Price> prices) {
        this.prices = Map.copyOf(prices);
    }

    /** Returns the list that comes with this version. */
    public static PriceList shipped() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PriceList.class.getResourceAsStream("prices.tsv")), StandardCharsets.UTF_8)) {
            return read(new BufferedReader(reader));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PriceList read(BufferedReader lines) {
        Map<String, Price> prices = new HashMap<>();
        lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] fields = line.split("\t", -1);
            prices.put(
                    fields[0],
                    new Price(
                            new BigDecimal(fields[1]),
                            new BigDecimal(fields[2]),
                            new BigDecimal(fields[3]),
                            new BigDecimal(fields[4])));
        });
        return new PriceList(prices);
    }

    /** Returns what answers cost on a machine of one's own: nothing. */
    public static Tariff ownMachine() {
        return usage -> Optional.of(BigDecimal.ZERO);
    }

    /** Returns what answers of {@code model} cost. */
    public Tariff of(String model) {
        Optional<Price> price = Optional.ofNullable(prices.get(model))
                .or(() -> Optional.ofNullable(prices.get(DAY.matcher(model).replaceFirst(""))));
        return usage -> price.map(known -> known.of(usage));
    }

    /** What answers of one model cost. */
    @Api(Api.Status.EVOLVING)
    @FunctionalInterface
    public interface Tariff {

        /** Returns US dollars for {@code usage}; empty when the price of the model is not known. */
        Optional<BigDecimal> dollars(Usage usage);

        /** Returns whether the price is known. */
        default boolean isKnown() {
            return dollars(Usage.NONE).isPresent();
        }
    }
}
