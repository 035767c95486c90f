package io.hyperherd.discord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The channel of a sweep is called as the Python tool calls it. */
class ChannelNameTest {

    @ParameterizedTest
    @CsvSource({
        "mnist_sweep,     mnist-sweep",
        "MNIST Sweep v2,  mnist-sweep-v2",
        "foo/bar.baz!,    foobarbaz",
        "a__b  c,         a-b-c",
        "!!!,             hyperherd",
        "-x-,             x"
    })
    void aNameIsDerivedFromThatOfTheSweep(String sweep, String channel) {
        assertThat(ChannelName.of(sweep)).isEqualTo(channel);
    }

    @Test
    void aLongNameIsCut() {
        assertThat(ChannelName.of("x".repeat(150))).hasSize(100);
    }

    @Test
    void theNameIsTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(ChannelName.of("MINIST")).isEqualTo("minist");
        } finally {
            Locale.setDefault(before);
        }
    }
}
