package io.hyperherd.discord.marker;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.discord.marker.Rivals.Whose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which daemons get in the way of the one with bot 200 and session {@code mine}. */
class RivalsTest {

    private static final Instant NOW = Instant.parse("2026-05-05T12:34:56Z");
    private static final Owner SELF = new Owner("200", "mine");

    @Test
    void anotherDaemonInOurChannelIsOneWhicheverBotItUses() {
        assertThat(rivals(Whose.OWN, new Owner("200", "other"))).hasSize(1);
        assertThat(rivals(Whose.OWN, new Owner("999", "other"))).hasSize(1);
    }

    @Test
    void thisDaemonStartedAnewIsNone() {
        assertThat(rivals(Whose.OWN, SELF)).isEmpty();
    }

    @Test
    void elsewhereOnlyOneWithOurBotIs() {
        assertThat(rivals(Whose.OTHER, new Owner("200", "other"))).hasSize(1);
        assertThat(rivals(Whose.OTHER, new Owner("999", "other"))).isEmpty();
    }

    @Test
    void oneThatDoesNotSayWhichBotItUsesIsOneAnywhere() {
        Marker unsigned = new Marker(NOW, Optional.empty());

        assertThat(rivals(Whose.OTHER, unsigned.in("x")))
                .singleElement()
                .asString()
                .contains("#sweep");
        assertThat(rivals(Whose.OWN, unsigned.in("x"))).hasSize(1);
    }

    @Test
    void oneThatHasBeenSilentForLongIsNone() {
        Marker stale = new Marker(NOW.minusSeconds(1080), Optional.of(new Owner("200", "other")));

        assertThat(rivals(Whose.OTHER, stale.in("x"))).isEmpty();
    }

    private static List<String> rivals(Whose whose, Owner owner) {
        return rivals(whose, new Marker(NOW, Optional.of(owner)).in("Their sweep"));
    }

    private static List<String> rivals(Whose whose, String topic) {
        return Rivals.among(List.of(new Rivals.Place("sweep", topic, whose)), SELF, NOW);
    }
}
