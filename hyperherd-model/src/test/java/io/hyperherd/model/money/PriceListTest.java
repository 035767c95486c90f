package io.hyperherd.model.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.model.chat.Usage;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceListTest {

    private static final long MILLION = 1_000_000;

    /** From the provider's page of prices: 2 and 10 dollars for a million, 2.50 to keep, 0.10 when kept. */
    @Test
    void eachKindOfTokenHasItsPrice() {
        PriceList.Tariff tariff = PriceList.shipped().of("claude-sonnet-5-5");

        assertThat(tariff.dollars(new Usage(MILLION, 0, 0, 0)).orElseThrow()).isEqualByComparingTo("2");
        assertThat(tariff.dollars(new Usage(0, MILLION, 0, 0)).orElseThrow()).isEqualByComparingTo("10");
        assertThat(tariff.dollars(new Usage(0, 0, MILLION, 0)).orElseThrow()).isEqualByComparingTo("2.5");
        assertThat(tariff.dollars(new Usage(0, 0, 0, MILLION)).orElseThrow()).isEqualByComparingTo("0.1");
        assertThat(tariff.dollars(new Usage(1, 0, 0, 0)).orElseThrow()).isEqualByComparingTo("0.000002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"claude-haiku-4-5-20251001", "gpt-4.1-2025-04-14", "claude-haiku-4-5-latest"})
    void aModelOfADayCostsWhatItsLineCosts(String model) {
        assertThat(PriceList.shipped().of(model).isKnown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"claude-sonnet-9", "gpt-5-mini-turbo", "", "qwen3:8b"})
    void anUnknownModelHasNoPrice(String model) {
        assertThat(PriceList.shipped().of(model).dollars(new Usage(1, 1, 1, 1))).isEmpty();
    }

    @Test
    void onesOwnMachineIsFree() {
        assertThat(PriceList.ownMachine().dollars(new Usage(MILLION, MILLION, 0, 0)))
                .contains(BigDecimal.ZERO);
    }
}
