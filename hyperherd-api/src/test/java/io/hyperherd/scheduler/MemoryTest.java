package io.hyperherd.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The notations are those of sbatch(1), {@code --mem}. */
class MemoryTest {

    @ParameterizedTest
    @CsvSource({"1, 1048576", "512K, 524288", "4M, 4194304", "2G, 2147483648", "1T, 1099511627776", "2gb, 2147483648"})
    void countsMegabytesUnlessALetterSaysOtherwise(String text, long bytes) {
        assertThat(Memory.parse(text).bytes()).hasValue(bytes);
        assertThat(Memory.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0G", "1.5G", "-1", "lots", "99999999999999999999", "9999999999T"})
    void keepsWhatIsNoAmountAsWritten(String text) {
        assertThat(Memory.parse(text).bytes()).isEmpty();
        assertThat(Memory.parse(text).text()).isEqualTo(text);
    }
}
