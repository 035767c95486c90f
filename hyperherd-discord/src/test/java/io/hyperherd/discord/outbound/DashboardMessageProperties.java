package io.hyperherd.discord.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.monitor.spi.Dashboard;
import io.hyperherd.monitor.spi.Dashboard.Field;
import io.hyperherd.monitor.spi.Dashboard.Width;
import java.time.Instant;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A dashboard fits an embed, whatever is in it. */
class DashboardMessageProperties {

    @Property(tries = 200)
    void itKeepsToEveryLimit(@ForAll("dashboards") Dashboard dashboard) {
        MessageEmbed embed = DashboardMessage.embed(dashboard);

        assertThat(embed.getLength()).isLessThanOrEqualTo(6000);
        assertThat(embed.getFields()).hasSizeLessThanOrEqualTo(25).allSatisfy(field -> {
            assertThat(field.getName()).hasSizeBetween(1, 256);
            assertThat(field.getValue()).hasSizeBetween(1, 1024);
        });
        assertThat(embed.isSendable()).isTrue();
    }

    @Provide
    Arbitrary<Dashboard> dashboards() {
        Arbitrary<String> text = Arbitraries.strings().withChars("abc\n 🐕").ofMaxLength(2000);
        Arbitrary<Field> field =
                Combinators.combine(text, text, Arbitraries.of(Width.class)).as(Field::new);
        return Combinators.combine(
                        text.filter(title -> !title.isBlank()), field.list().ofMaxSize(30))
                .as((title, fields) -> new Dashboard(title, 0, fields, Instant.EPOCH));
    }
}
