package io.hyperherd.discord;

import static io.hyperherd.discord.Rig.eventually;
import static io.hyperherd.discord.Rig.sweep;
import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.discord.fake.FakeDiscord;
import io.hyperherd.discord.marker.Marker;
import io.hyperherd.monitor.spi.Channel;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The signs of life are kept up as time passes. */
class PresenceTest {

    private static final Instant NOON = Instant.parse("2026-05-05T12:00:00Z");

    private final SteppedClock clock = new SteppedClock(NOON);
    private Rig rig;
    private String home;
    private Channel channel;

    @BeforeEach
    void set() throws Exception {
        rig = Rig.set();
        home = rig.discord.addChannel("demo", "Ours, be nice");
        channel = rig.start(sweep("demo", "/sweeps/demo", FakeDiscord.GUILD), clock);
    }

    @AfterEach
    void clear() {
        rig.close();
    }

    @Test
    void theMarkerIsRenewedEverySixMinutes() {
        assertThat(markedAt()).isEqualTo(NOON);

        for (int beat = 1; beat <= 3; beat++) {
            clock.advance(Duration.ofMinutes(6));
            Instant due = NOON.plus(Duration.ofMinutes(6L * beat));
            eventually(() -> assertThat(markedAt()).isEqualTo(due));
        }
    }

    @Test
    void whatPeopleWriteAboveTheChannelMeanwhileStays() {
        rig.discord.setsTopic(home, "Ours, be very nice");

        clock.advance(Duration.ofMinutes(6));

        eventually(() -> assertThat(rig.discord.topic(home)).startsWith("Ours, be very nice [hyperherd-heartbeat: "));
    }

    @Test
    void typingIsShownAgainBeforeItFadesAndEndsWithTheWork() {
        channel.thinking();
        eventually(() -> assertThat(typed()).isEqualTo(1));
        clock.advance(Duration.ofSeconds(8));
        eventually(() -> assertThat(typed()).isEqualTo(2));

        channel.resting();
        clock.advance(Duration.ofMinutes(6));

        eventually(() -> assertThat(markedAt()).isAfter(NOON));
        assertThat(typed()).isEqualTo(2);
    }

    private Instant markedAt() {
        return Marker.read(rig.discord.topic(home)).orElseThrow().at();
    }

    private long typed() {
        return rig.discord.requests().stream()
                .filter(request -> request.line().equals("POST channels/" + home + "/typing"))
                .count();
    }
}
