package io.hyperherd.discord;

import static io.hyperherd.discord.Rig.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.discord.fake.FakeDiscord;
import io.hyperherd.discord.fake.Person;
import io.hyperherd.discord.fake.Reply;
import io.hyperherd.discord.fake.Request;
import io.hyperherd.monitor.spi.Channel;
import io.hyperherd.monitor.spi.Dashboard;
import java.time.Instant;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One pinned message shows the sweep. */
class DashboardTest {

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
    void itIsPostedOncePinnedAndThenEdited() throws Exception {
        Channel channel = rig.start();

        channel.show(dashboard("3 running", 0));
        channel.show(dashboard("2 running", 60));

        assertThat(rig.discord.messages(home)).hasSize(1);
        assertThat(rig.discord.pinned(home))
                .singleElement()
                .satisfies(message -> assertThat(field(message)).isEqualTo("2 running"));
    }

    @Test
    void itIsLeftAloneWhileNothingChanges() throws Exception {
        Channel channel = rig.start();

        channel.show(dashboard("3 running", 0));
        channel.show(dashboard("3 running", 60));

        assertThat(edits()).isZero();
    }

    @Test
    void aRemovedOneIsPostedAgain() throws Exception {
        Channel channel = rig.start();
        channel.show(dashboard("3 running", 0));
        rig.discord.faults().next("PATCH channels/\\d+/messages/\\d+", Reply.error(404, 10008, "Unknown Message"));

        channel.show(dashboard("2 running", 60));

        assertThat(rig.discord.messages(home))
                .extracting(DashboardTest::field)
                .containsExactly("3 running", "2 running");
    }

    @Test
    void anEditThatFailsOtherwiseIsTriedAgainNextTime() throws Exception {
        Channel channel = rig.start();
        channel.show(dashboard("3 running", 0));
        rig.discord.faults().next("PATCH channels/\\d+/messages/\\d+", Reply.error(403, 50013, "Missing Permissions"));

        channel.show(dashboard("2 running", 60));
        channel.show(dashboard("2 running", 120));

        assertThat(rig.discord.messages(home)).extracting(DashboardTest::field).containsExactly("2 running");
    }

    @Test
    void itMovesToTheBottomOnDemand() throws Exception {
        Channel channel = rig.start();
        channel.show(dashboard("3 running", 0));
        channel.post(Posts.saying("hello"));

        channel.showAnew(dashboard("3 running", 60));

        assertThat(rig.discord.messages(home))
                .hasSize(2)
                .last()
                .satisfies(message -> assertThat(field(message)).isEqualTo("3 running"));
        assertThat(rig.discord.pinned(home)).hasSize(1);
    }

    @Test
    void afterARestartTheOldOneGoesOnAndOlderOnesAreUnpinned() throws Exception {
        DataArray embeds = DataArray.empty().add(DataObject.empty().put("title", "📊 demo"));
        rig.discord.addPinned(home, DataObject.empty().put("embeds", embeds));
        String newest = rig.discord.addPinned(home, DataObject.empty().put("content", "📊 demo"));

        rig.start().show(dashboard("3 running", 0));

        assertThat(rig.discord.pinned(home)).singleElement().satisfies(message -> {
            assertThat(message.getString("id")).isEqualTo(newest);
            assertThat(field(message)).isEqualTo("3 running");
        });
    }

    @Test
    void itsButtonAsksForANewLook() throws Exception {
        rig.start().show(dashboard("3 running", 0));
        DataObject message = rig.discord.messages(home).get(0);

        String click = rig.discord.clicks(
                Person.ALICE, message, FakeDiscord.buttons(message).get(0));

        eventually(() -> assertThat(rig.discord.answers(click)).last().satisfies(answer -> {
            assertThat(answer.text()).contains("wait 12 s");
            assertThat(answer.isPrivate()).isTrue();
        }));
        assertThat(rig.reception.heard).containsExactly("refresh");
        assertThat(FakeDiscord.buttons(message)).containsExactly("hyperherd_dashboard_refresh");
    }

    private long edits() {
        return rig.discord.requests().stream()
                .map(Request::line)
                .filter(line -> line.matches("PATCH channels/\\d+/messages/\\d+"))
                .count();
    }

    private static String field(DataObject message) {
        return message.getArray("embeds")
                .getObject(0)
                .getArray("fields")
                .getObject(0)
                .getString("value");
    }

    private static Dashboard dashboard(String status, long second) {
        return new Dashboard(
                "📊 demo",
                0x2ecc71,
                List.of(new Dashboard.Field("Status", status, Dashboard.Width.NARROW)),
                Instant.parse("2026-05-05T12:00:00Z").plusSeconds(second));
    }
}
