package io.hyperherd.discord.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.discord.text.Addressing.Manner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which messages are meant for the bot {@code HerdDog} with the id 42, and what they say. */
class AddressingTest {

    private final Addressing addressing = new Addressing("42", List.of("HerdDog", "Rex"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@HerdDog please pause | please pause",
                "herddog: x            | x",
                "HERDDOG, stop 3       | stop 3",
                "rex hi                | hi",
                "<@42> hi              | hi",
                "<@!42> hi             | hi",
                "please <@42> pause    | please  pause",
                "<@42> HerdDog: hi     | hi",
            })
    void whatItSaysIsWithoutTheAddress(String text, String said) {
        assertThat(addressing.read(text, Manner.SAID)).contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HerdDog", "@HerdDog ", "<@42>"})
    void theAddressAloneSaysNothing(String text) {
        assertThat(addressing.read(text, Manner.SAID)).contains("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HerdDoggy hi", "hey HerdDog", "HerdDog-hi", "<@43> hi", "hello", ""})
    void anythingElseIsMeantForOthers(String text) {
        assertThat(addressing.read(text, Manner.SAID)).isEmpty();
    }

    @Test
    void anAnswerNeedsNoAddress() {
        assertThat(addressing.read("yes, do", Manner.ANSWERED)).contains("yes, do");
    }
}
