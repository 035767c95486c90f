package io.hyperherd.discord.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hyperherd.monitor.spi.Dashboard;
import io.hyperherd.monitor.spi.Dashboard.Field;
import io.hyperherd.monitor.spi.Dashboard.Width;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.dv8tion.jda.api.entities.MessageEmbed;
import org.junit.jupiter.api.Test;

/** A dashboard becomes an embed. */
class DashboardMessageTest {

    private static final Instant NOW = Instant.parse("2026-05-05T12:34:56Z");

    @Test
    void itShowsWhatItIsGiven() {
        MessageEmbed embed = DashboardMessage.embed(new Dashboard(
                "📊 demo",
                0x2ecc71,
                List.of(new Field("Status", "🟢 3 running", Width.NARROW), new Field("Trials", "#0", Width.FULL)),
                NOW));

        assertThat(embed.getTitle()).isEqualTo("📊 demo");
        assertThat(embed.getColorRaw()).isEqualTo(0x2ecc71);
        assertThat(embed.getTimestamp()).isEqualTo(NOW.atOffset(ZoneOffset.UTC));
        assertThat(embed.getFields())
                .extracting(MessageEmbed.Field::getName, MessageEmbed.Field::getValue, MessageEmbed.Field::isInline)
                .containsExactly(tuple("Status", "🟢 3 running", true), tuple("Trials", "#0", false));
    }
}
