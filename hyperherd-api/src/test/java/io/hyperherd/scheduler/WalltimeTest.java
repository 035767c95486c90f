package io.hyperherd.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The notations are those of sbatch(1), {@code --time}. */
class WalltimeTest {

    @ParameterizedTest
    @CsvSource({
        "90, PT90M",
        "5:30, PT5M30S",
        "02:00:30, PT2H30S",
        "1-12, PT36H",
        "1-12:30, PT36H30M",
        "2-00:00:01, PT48H1S",
        "' 10 ', PT10M"
    })
    void readsEveryNotationOfSlurm(String text, Duration limit) {
        assertThat(Walltime.parse(text).limit()).contains(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00:00", "UNLIMITED", "infinite", "soon", "99999999999999999999"})
    void keepsWhatIsNoLimitAsWritten(String text) {
        assertThat(Walltime.parse(text).limit()).isEmpty();
        assertThat(Walltime.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"PT90S, 0-00:01:30", "PT49H0.001S, 2-01:00:01", "PT0.000000001S, 0-00:00:01"})
    void writesADurationRoundedUpToSeconds(Duration limit, String text) {
        assertThat(Walltime.of(limit).text()).isEqualTo(text);
        assertThat(Walltime.of(limit)).isEqualTo(Walltime.parse(text));
    }

    @Test
    void refusesADurationThatSlurmWouldTakeForNoLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Walltime.of(Duration.ZERO))
                .withMessageContaining("positive");
    }
}
