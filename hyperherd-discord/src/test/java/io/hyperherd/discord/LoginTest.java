package io.hyperherd.discord;

import static io.hyperherd.discord.Rig.eventually;
import static io.hyperherd.discord.Rig.sweep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.Discord;
import io.hyperherd.SweepDefinition;
import io.hyperherd.discord.connection.ConnectFailure;
import io.hyperherd.discord.connection.Endpoints;
import io.hyperherd.discord.connection.Login;
import io.hyperherd.discord.fake.FakeDiscord;
import io.hyperherd.monitor.spi.Channel;
import io.hyperherd.monitor.spi.ChannelException;
import io.hyperherd.monitor.spi.Surroundings.Duplicates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a channel connects, and what it says where it cannot. */
class LoginTest {

    private static final SweepDefinition DEMO = sweep("demo", "/sweeps/demo", FakeDiscord.GUILD);
    /** GUILDS, GUILD_MESSAGES and MESSAGE_CONTENT. */
    private static final int INTENTS = 1 | 1 << 9 | 1 << 15;

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
    void itAsksForMessagesAndTheirContentAndForNothingElse() throws Exception {
        rig.start();

        assertThat(rig.discord.identifies())
                .singleElement()
                .satisfies(identify -> assertThat(identify.getInt("intents")).isEqualTo(INTENTS));
    }

    @Test
    void aMissingChannelIsMadeAndNamesTheSweep() throws Exception {
        rig.start(sweep("My Exp", "/sweeps/exp", FakeDiscord.GUILD), Duplicates.REFUSE, Map.of());

        assertThat(rig.discord.topic(rig.channel("my-exp")))
                .startsWith("HyperHerd sweep: My Exp [hyperherd-heartbeat: ");
    }

    @Test
    void aChannelThatIsThereIsTakenWithWhatPeopleWroteAboveIt() throws Exception {
        String channel = rig.discord.addChannel("demo", "Ours, be nice");

        rig.start();

        assertThat(rig.discord.channels()).hasSize(1);
        assertThat(rig.discord.topic(channel)).startsWith("Ours, be nice [hyperherd-heartbeat: ");
    }

    @Test
    void aNameFromTheSettingsIsWrittenAsDiscordWritesIt() throws Exception {
        rig.discord.addChannel("my-exp", "");
        Discord named = new Discord(Optional.of(FakeDiscord.GUILD), Optional.empty(), Optional.of("My Exp"), 60);

        rig.start(sweep("demo", "/sweeps/demo", named), Duplicates.REFUSE, Map.of());

        assertThat(rig.discord.channels()).hasSize(1);
    }

    @Test
    void theGuildMayBeNamedInWords() throws Exception {
        rig.start(sweep("demo", "/sweeps/demo", "Lab"), Duplicates.REFUSE, Map.of());

        assertThat(rig.discord.topic(rig.channel("demo"))).contains("[hyperherd-heartbeat: ");
    }

    @Test
    void aChannelByNumberMustBeThere() {
        Discord numbered = new Discord(Optional.of(FakeDiscord.GUILD), Optional.of("77"), Optional.empty(), 60);

        assertThatThrownBy(() -> rig.start(sweep("demo", "/sweeps/demo", numbered), Duplicates.REFUSE, Map.of()))
                .isInstanceOf(ChannelException.class)
                .hasMessageContaining("77")
                .hasMessageContaining("discord.channel_id");
    }

    @Test
    void aGuildWithoutTheBotLeadsToAnInvitation() {
        assertThatThrownBy(() ->
                        rig.start(sweep("demo", "/sweeps/demo", "999999999999999999"), Duplicates.REFUSE, Map.of()))
                .isInstanceOf(ChannelException.class)
                .hasMessageContaining("999999999999999999")
                .hasMessageContaining("Lab (" + FakeDiscord.GUILD + ")")
                .hasMessageContaining("scope=applications.commands+bot");
    }

    @Test
    void aTokenThatDiscordRefusesIsToldOfWithoutTheToken() {
        String wrong = "not-the-token-of-anybody";

        assertThatThrownBy(
                        () -> rig.start(DEMO, Duplicates.REFUSE, Map.of(DiscordChannelFactory.TOKEN_VARIABLE, wrong)))
                .isInstanceOf(ChannelException.class)
                .hasMessageContaining("DISCORD_BOT_TOKEN")
                .hasMessageNotContaining(wrong);
    }

    @Test
    void anIntentThatIsNotSwitchedOnIsNamed() {
        rig.discord.refuseIdentify(4014, "Disallowed intent(s).");

        assertThatThrownBy(rig::start)
                .isInstanceOf(ChannelException.class)
                .hasMessageContaining("MESSAGE CONTENT INTENT")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aDiscordThatIsNotThereIsToldOf() {
        assertThatThrownBy(() -> rig.start(
                        DEMO, Duplicates.REFUSE, Map.of(Endpoints.REST_VARIABLE, "http://127.0.0.1:1/api/v10/")))
                .isInstanceOf(ChannelException.class)
                .hasMessageContaining("could not be reached");
    }

    @Test
    void aGatewayThatSaysNothingIsWaitedForOnlySoLong() {
        rig.discord.mute();
        Login login = new Login(FakeDiscord.TOKEN, rig.endpoints(), Duration.ofSeconds(1));

        assertThatThrownBy(() -> login.connect(List.of()))
                .isInstanceOf(ConnectFailure.class)
                .hasMessageContaining("within 1 s");
        eventually(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("JDA ")));
    }

    @Test
    void aBotThatMayNotSpeakIsToldWhatItLacks() {
        rig.discord.addChannel("demo", "");
        rig.discord.permitOnly(Permission.VIEW_CHANNEL.getRawValue());

        assertThatThrownBy(rig::start)
                .isInstanceOf(ChannelException.class)
                .hasMessageContaining("Send Messages")
                .hasMessageContaining("Read History");
    }

    @Test
    void aBotThatMayMakeNoChannelIsToldWhatItLacks() {
        rig.discord.permitOnly(Permission.VIEW_CHANNEL.getRawValue());

        assertThatThrownBy(rig::start)
                .isInstanceOf(ChannelException.class)
                .hasMessageContaining("#demo")
                .hasMessageContaining("Manage Channels");
    }

    @Test
    void aBotWithTheLeastPermissionsStillSpeaks() throws Exception {
        String channel = rig.discord.addChannel("demo", "");
        rig.discord.permitOnly(
                Permission.getRaw(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.MESSAGE_HISTORY));

        Channel started = rig.start();

        assertThat(started.post(Posts.saying("hello"))).isEqualTo(Posts.POSTED);
        assertThat(rig.discord.topic(channel)).isEmpty();
    }

    @Test
    void closingTwiceDoesNoHarmAndLeavesNoMarker() throws Exception {
        String channel = rig.discord.addChannel("demo", "Ours, be nice");
        Channel started = rig.start();

        started.close();
        started.close();

        assertThat(rig.discord.topic(channel)).isEqualTo("Ours, be nice");
    }
}
