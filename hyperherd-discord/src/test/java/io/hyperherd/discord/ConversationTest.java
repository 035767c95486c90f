package io.hyperherd.discord;

import static io.hyperherd.discord.Rig.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.discord.fake.Person;
import io.hyperherd.monitor.spi.Channel;
import io.hyperherd.monitor.spi.Message;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people write to the bot reaches the monitor, and they see that it did. */
class ConversationTest {

    private Rig rig;
    private String home;

    @BeforeEach
    void set() throws Exception {
        rig = Rig.set();
        home = rig.discord.addChannel("demo", "");
    }

    @AfterEach
    void clear() {
        rig.close();
    }

    @Test
    void aMentionIsTakenAndAnswered() throws Exception {
        Channel channel = rig.start();

        String message = rig.discord.mentions(Person.ALICE, home, "please pause");

        eventually(() -> assertThat(rig.discord.reactions(message)).containsExactly("👀"));
        assertThat(rig.reception.messages).singleElement().satisfies(taken -> {
            assertThat(taken.text()).isEqualTo("please pause");
            assertThat(taken.author()).isEqualTo("alice");
            assertThat(taken.source()).isEqualTo("discord");
        });
        assertThat(channel.post(Posts.saying("Paused."))).isEqualTo(Posts.POSTED);
    }

    @Test
    void aReplyToTheBotIsTaken() throws Exception {
        rig.start().post(Posts.saying("Shall I?"));
        DataObject question = rig.discord.messages(home).get(0);

        rig.discord.replies(Person.ALICE, question, "yes, do");

        eventually(() ->
                assertThat(rig.reception.messages).extracting(Message::text).containsExactly("yes, do"));
    }

    @Test
    void aMessageThatBeginsWithItsNameIsTaken() throws Exception {
        rig.start();

        rig.discord.says(Person.ALICE, home, "herddog: status?");

        eventually(() ->
                assertThat(rig.reception.messages).extracting(Message::text).containsExactly("status?"));
    }

    @Test
    void whatIsNotMeantForItIsLeftAlone() throws Exception {
        String elsewhere = rig.discord.addChannel("general", "");
        rig.start();

        rig.discord.says(Person.ALICE, home, "nice weather");
        rig.discord.mentions(Person.ALICE, elsewhere, "in another channel");
        rig.discord.mentions(Person.BOT, home, "to itself");
        rig.discord.mentions(Person.OTHER_BOT, home, "from a bot that nobody listed");
        rig.discord.mentions(Person.ALICE, home, "for it");

        eventually(() ->
                assertThat(rig.reception.messages).extracting(Message::text).containsExactly("for it"));
    }

    @Test
    void whoMayNotIsToldSo() throws Exception {
        rig.start();

        String message = rig.discord.mentions(Person.MALLORY, home, "cancel everything");

        eventually(() -> assertThat(rig.discord.messages(home))
                .last()
                .satisfies(answer -> assertThat(answer.getString("content")).contains("allowed_users")));
        assertThat(rig.discord.reactions(message)).isEmpty();
        assertThat(rig.reception.messages).isEmpty();
    }

    @Test
    void aDroppedLineIsTakenUpAgain() throws Exception {
        rig.start();

        rig.discord.dropConnection();
        eventually(() -> assertThat(rig.discord.resumes()).hasSize(1));
        rig.discord.mentions(Person.ALICE, home, "still there?");

        eventually(() ->
                assertThat(rig.reception.messages).extracting(Message::text).containsExactly("still there?"));
        assertThat(rig.discord.identifies()).hasSize(1);
    }

    @Test
    void discordMayAskItToConnectAnew() throws Exception {
        rig.start();

        rig.discord.askToReconnect();
        eventually(() -> assertThat(rig.discord.resumes()).hasSize(1));
        rig.discord.mentions(Person.ALICE, home, "still there?");

        eventually(() ->
                assertThat(rig.reception.messages).extracting(Message::text).containsExactly("still there?"));
    }

    @Test
    void aSessionThatDiscordForgotIsBegunAnew() throws Exception {
        Channel channel = rig.start();
        rig.discord.forgetSessions();

        rig.discord.dropConnection();
        eventually(() -> assertThat(rig.discord.identifies()).hasSize(2));
        rig.discord.mentions(Person.ALICE, home, "still there?");

        eventually(() ->
                assertThat(rig.reception.messages).extracting(Message::text).containsExactly("still there?"));
        assertThat(channel.post(Posts.saying("Yes."))).isEqualTo(Posts.POSTED);
    }
}
