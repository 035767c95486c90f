package io.hyperherd.discord;

import static io.hyperherd.discord.Rig.sweep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.SweepDefinition;
import io.hyperherd.discord.fake.FakeDiscord;
import io.hyperherd.discord.fake.Person;
import io.hyperherd.monitor.spi.Channel;
import io.hyperherd.monitor.spi.ChannelException;
import io.hyperherd.monitor.spi.Surroundings.Duplicates;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two daemons that would answer the same people notice each other. */
class RivalryTest {

    private static final SweepDefinition DEMO = sweep("demo", "/sweeps/demo", FakeDiscord.GUILD);
    private static final SweepDefinition NAMESAKE = sweep("demo", "/elsewhere/demo", FakeDiscord.GUILD);
    private static final SweepDefinition OTHER = sweep("other", "/sweeps/other", FakeDiscord.GUILD);

    private Rig rig;

    @BeforeEach
    void set() throws Exception {
        rig = Rig.set();
    }

    @AfterEach
    void clear() {
        rig.close();
    }

    @Test
    void aSecondDaemonInTheChannelIsRefused() throws Exception {
        rig.start(DEMO, Duplicates.REFUSE, Map.of());

        assertThatThrownBy(() -> rig.start(NAMESAKE, Duplicates.REFUSE, Map.of()))
                .isInstanceOf(ChannelException.class)
                .hasMessageContaining("#demo")
                .hasMessageContaining("--force-discord");
    }

    @Test
    void aSecondDaemonWithTheSameBotIsRefusedInAnyChannel() throws Exception {
        rig.start(DEMO, Duplicates.REFUSE, Map.of());

        assertThatThrownBy(() -> rig.start(OTHER, Duplicates.REFUSE, Map.of()))
                .isInstanceOf(ChannelException.class)
                .hasMessageContaining("#demo");
    }

    @Test
    void itStartsWhereThatIsForced() throws Exception {
        rig.start(DEMO, Duplicates.REFUSE, Map.of());

        Channel forced = rig.start(OTHER, Duplicates.WARN, Map.of());

        assertThat(forced.post(Posts.saying("hello"))).isEqualTo(Posts.POSTED);
    }

    @Test
    void aDaemonThatWasKilledStartsAnewAtOnce() throws Exception {
        rig.start(DEMO, Duplicates.REFUSE, Map.of());

        rig.start(DEMO, Duplicates.REFUSE, Map.of());
    }

    @Test
    void anotherBotElsewhereIsNoRival() throws Exception {
        String marker =
                "[hyperherd-heartbeat: " + Instant.now() + "] [hyperherd-session: " + Person.OTHER_BOT.id() + " abc]";
        rig.discord.addChannel("theirs", marker);

        rig.start(DEMO, Duplicates.REFUSE, Map.of());
    }

    @Test
    void aDaemonOfThePythonToolIsRespected() {
        rig.discord.addChannel("theirs", "[hyperherd-heartbeat: " + Instant.now() + "]");

        assertThatThrownBy(() -> rig.start(DEMO, Duplicates.REFUSE, Map.of()))
                .isInstanceOf(ChannelException.class)
                .hasMessageContaining("#theirs");
    }

    @Test
    void stoppingLeavesTheMarkerOfWhoTookTheChannelOver() throws Exception {
        Channel first = rig.start(DEMO, Duplicates.REFUSE, Map.of());
        rig.start(NAMESAKE, Duplicates.WARN, Map.of());
        String taken = rig.discord.topic(rig.channel("demo"));

        first.close();

        assertThat(rig.discord.topic(rig.channel("demo"))).isEqualTo(taken);
    }
}
