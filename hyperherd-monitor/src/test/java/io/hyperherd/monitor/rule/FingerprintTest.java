package io.hyperherd.monitor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which errors are the same. */
class FingerprintTest {

    private static final List<String> ONE = List.of(
            "Traceback (most recent call last):",
            "  File \"/scratch/u1/train.py\", line 12, in <module>",
            "KeyError: 'layer_3'",
            "slurmstepd: error: *** JOB 17 ON n1 CANCELLED ***");

    @Test
    void numbersNamesAndPathsMakeNoDifference() {
        List<String> other = List.of(
                "Traceback (most recent call last):",
                "  File \"/home/u2/other/train.py\", line 99, in <module>",
                "KeyError: 'layer_7'");

        assertThat(Fingerprint.of(ONE)).isPresent().isEqualTo(Fingerprint.of(other));
    }

    @Test
    void anotherErrorDoes() {
        assertThat(Fingerprint.of(ONE)).isNotEqualTo(Fingerprint.of(List.of("IndexError: 'layer_3'")));
    }

    @Test
    void silenceHasNone() {
        assertThat(Fingerprint.of(List.of("", "slurmstepd: error: Exceeded job memory limit")))
                .isEmpty();
    }
}
