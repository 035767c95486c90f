package io.hyperherd.discord.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sign of life in a topic. */
class MarkerTest {

    private static final Instant NOON = Instant.parse("2026-05-05T12:34:56Z");
    private static final Marker OURS = new Marker(NOON, Optional.of(new Owner("200", "abc123")));

    @Test
    void theFirstBracketIsThatOfThePythonTool() {
        assertThat(OURS.in("Our sweep"))
                .isEqualTo("Our sweep [hyperherd-heartbeat: 2026-05-05T12:34:56Z] [hyperherd-session: 200 abc123]");
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(Marker.read(OURS.in("Our sweep"))).contains(OURS);
    }

    @Test
    void aMarkerOfThePythonToolHasNoOwner() {
        assertThat(Marker.read("x [hyperherd-heartbeat: 2026-05-05T12:34:56Z]"))
                .contains(new Marker(NOON, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-05T12:34:56", "2026-05-05T12:34:56Z", "2026-05-05T14:34:56+02:00"})
    void aTimeWithoutZoneIsUniversalTime(String time) {
        assertThat(Marker.read("[hyperherd-heartbeat: " + time + "]").map(Marker::at))
                .contains(NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Our sweep", "[hyperherd-heartbeat: soon]", "[hyperherd-heartbeat: ]"})
    void anythingElseIsNoMarker(String topic) {
        assertThat(Marker.read(topic)).isEmpty();
    }

    @Test
    void aNewMarkerTakesThePlaceOfTheOldAndLeavesWhatPeopleWrote() {
        Marker later = new Marker(NOON.plusSeconds(360), OURS.owner());

        assertThat(later.in(OURS.in("Our sweep"))).isEqualTo(later.in("Our sweep"));
        assertThat(Marker.without(OURS.in("Our sweep"))).isEqualTo("Our sweep");
        assertThat(Marker.without(OURS.in(""))).isEmpty();
    }

    @Test
    void aTopicKeepsToItsLengthAndItsMarker() {
        String topic = OURS.in("x".repeat(1024));

        assertThat(topic).hasSize(1024);
        assertThat(Marker.read(topic)).contains(OURS);
    }

    @Test
    void aDaemonIsBelievedToBeAliveForThreeBeats() {
        assertThat(OURS.isFresh(NOON.plusSeconds(1079))).isTrue();
        assertThat(OURS.isFresh(NOON.plusSeconds(1080))).isFalse();
    }
}
