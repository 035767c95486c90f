package io.hyperherd.discord;

import static io.hyperherd.discord.Rig.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.discord.connection.Address;
import io.hyperherd.discord.connection.Login;
import io.hyperherd.discord.connection.Place;
import io.hyperherd.discord.connection.PlaceFinder;
import io.hyperherd.discord.fake.FakeDiscord;
import io.hyperherd.discord.fake.Reply;
import io.hyperherd.discord.fake.Request;
import io.hyperherd.discord.outbound.Poster;
import io.hyperherd.discord.text.Messages;
import io.hyperherd.monitor.spi.Attachment;
import io.hyperherd.monitor.spi.Channel;
import io.hyperherd.monitor.spi.Delivery;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Speaker;
import io.hyperherd.monitor.spi.Surroundings.Duplicates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the monitor says arrives, or it is told that it did not. */
class PostingTest {

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
    void aPostCarriesTheSignOfWhoSpeaks() throws Exception {
        Delivery delivery = rig.start().post(Posts.saying("All is well."));

        assertThat(delivery).isEqualTo(Posts.POSTED);
        assertThat(texts()).containsExactly("🐕 All is well.");
    }

    @Test
    void nothingInAPostCallsAnybody() throws Exception {
        rig.start().post(Posts.saying("the log says @everyone <@300000000000000004>"));

        DataObject mentions = lastPost().json().getObject("allowed_mentions");
        assertThat(mentions.getArray("parse").isEmpty()).isTrue();
        assertThat(mentions.getBoolean("replied_user")).isFalse();
    }

    @Test
    void aLongPostBecomesSeveralMessagesInOrder() throws Exception {
        String table = "```\n" + "0.001  adam  0.12345\n".repeat(150) + "```";

        Delivery delivery = rig.start().post(Posts.saying("Results:\n" + table));

        assertThat(delivery).isEqualTo(Posts.POSTED);
        assertThat(texts())
                .hasSize(2)
                .allMatch(text -> text.length() <= Messages.LIMIT)
                .allMatch(text -> text.split("```", -1).length == 3);
        assertThat(String.join("\n", texts()).lines().filter(line -> line.startsWith("0.001")))
                .hasSize(150);
    }

    @Test
    void filesAreAttached() throws Exception {
        Attachment table = new Attachment("results.tsv", "text/tab-separated-values", new byte[] {'a', '\t', 'b'});
        Post post = new Post(Speaker.OPERATOR, "Results", List.of(table), OptionalInt.empty());

        assertThat(rig.start().post(post)).isEqualTo(Posts.POSTED);
        assertThat(lastPost().files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("results.tsv");
            assertThat(file.size()).isEqualTo(3);
        });
    }

    @Test
    void whoAsksTooOftenWaitsAndPostsOnce() throws Exception {
        Channel channel = rig.start();
        rig.discord.faults().next("POST channels/\\d+/messages", Reply.tooOften(1));

        assertThat(channel.post(Posts.saying("patience"))).isEqualTo(Posts.POSTED);

        assertThat(texts()).containsExactly("🐕 patience");
        assertThat(posts()).hasSize(2);
    }

    @Test
    void aPostThatDiscordRefusesIsNotTakenForPosted() throws Exception {
        Channel channel = rig.start();
        rig.discord.faults().next("POST channels/\\d+/messages", Reply.error(403, 50013, "Missing Permissions"));

        Delivery delivery = channel.post(Posts.saying("hello"));

        assertThat(delivery)
                .isInstanceOfSatisfying(
                        Delivery.NotPosted.class,
                        not -> assertThat(not.why())
                                .contains("Missing Permissions")
                                .doesNotContain("\n"));
    }

    @Test
    void nobodyWaitsForAsLongAsDiscordWouldHaveIt() {
        JDA client = new Login(FakeDiscord.TOKEN, rig.endpoints(), Login.DEADLINE).connect(List.of());
        try {
            Address address = new Address(FakeDiscord.GUILD, Optional.of(home), "demo", "demo");
            Place place = new PlaceFinder(client, address, Duration.ofSeconds(10)).find();
            rig.discord.faults().next("POST channels/\\d+/messages", Reply.tooOften(600));

            Delivery delivery = new Poster(place, Duration.ofMillis(500)).post(Posts.saying("hello"));

            assertThat(delivery).isInstanceOf(Delivery.NotPosted.class);
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void beforeTheStartNothingIsPosted() {
        assertThat(new DiscordChannelFactory()
                        .open(rig.surroundings(
                                Rig.sweep("demo", "/sweeps/demo", FakeDiscord.GUILD), Duplicates.REFUSE, Map.of()))
                        .orElseThrow()
                        .post(Posts.saying("hello")))
                .isInstanceOf(Delivery.NotPosted.class);
    }

    @Test
    void eachTrialHasOneThread() throws Exception {
        Channel channel = rig.start();

        channel.post(Posts.ofTrial(5, "trial 5 completed"));
        channel.post(Posts.ofTrial(5, "its plot"));

        assertThat(rig.discord.threads())
                .singleElement()
                .satisfies(thread -> assertThat(thread.getString("name")).isEqualTo("trial-5"));
        assertThat(textsIn(rig.discord.threads().get(0).getString("id")))
                .containsExactly("✅ trial 5 completed", "✅ its plot");
    }

    @Test
    void aThreadIsFoundAgainAfterARestart() throws Exception {
        String open = rig.discord.addThread(home, "trial-5", false);
        String archived = rig.discord.addThread(home, "trial-6", true);
        Channel channel = rig.start();

        channel.post(Posts.ofTrial(5, "five"));
        channel.post(Posts.ofTrial(6, "six"));

        assertThat(textsIn(open)).containsExactly("✅ five");
        assertThat(textsIn(archived)).containsExactly("✅ six");
        assertThat(rig.discord.threads()).hasSize(1);
    }

    @Test
    void whereNoThreadCanBeMadeTheChannelHearsOfTheTrial() throws Exception {
        Channel channel = rig.start();
        rig.discord.faults().next("POST channels/\\d+/threads", Reply.error(400, 160006, "Maximum number of threads"));

        assertThat(channel.post(Posts.ofTrial(5, "trial 5 completed"))).isEqualTo(Posts.POSTED);

        assertThat(texts()).containsExactly("✅ trial 5 completed");
    }

    @Test
    void whileTheOperatorWorksItIsSeenTyping() throws Exception {
        Channel channel = rig.start();

        channel.thinking();

        eventually(() -> assertThat(rig.discord.requests())
                .extracting(Request::line)
                .contains("POST channels/" + home + "/typing"));
        channel.resting();
    }

    private List<Request> posts() {
        return rig.discord.requests().stream()
                .filter(request -> request.line().matches("POST channels/\\d+/messages"))
                .toList();
    }

    private Request lastPost() {
        return posts().get(posts().size() - 1);
    }

    private List<String> texts() {
        return textsIn(home);
    }

    private List<String> textsIn(String channel) {
        return rig.discord.messages(channel).stream()
                .map(message -> message.getString("content"))
                .toList();
    }
}
