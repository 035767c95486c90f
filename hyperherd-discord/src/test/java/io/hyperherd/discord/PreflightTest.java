package io.hyperherd.discord;

import static io.hyperherd.discord.Rig.sweep;
import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Discord;
import io.hyperherd.SweepDefinition;
import io.hyperherd.monitor.spi.ChannelFactory;
import io.hyperherd.monitor.spi.Check;
import io.hyperherd.monitor.spi.Check.Mark;
import io.hyperherd.monitor.spi.Surroundings;
import io.hyperherd.monitor.spi.Surroundings.Duplicates;
import io.hyperherd.monitor.spi.SystemClock;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What is looked over before the monitor starts. */
class PreflightTest {

    private static final SweepDefinition DEMO = sweep("demo", "/sweeps/demo", "123");
    private static final SweepDefinition SILENT = sweep("demo", "/sweeps/demo", Discord.NONE);
    private static final Map<String, String> TOKEN = Map.of("DISCORD_BOT_TOKEN", "secret-of-the-bot");

    private final ChannelFactory factory = new DiscordChannelFactory();

    @Test
    void theMonitorFindsTheFactory() {
        assertThat(ServiceLoader.load(ChannelFactory.class)).anyMatch(DiscordChannelFactory.class::isInstance);
    }

    @Test
    void aSweepWithoutGuildHasNoChannel() {
        assertThat(factory.preflight(in(SILENT, TOKEN))).extracting(Check::mark).containsExactly(Mark.NOTE);
        assertThat(factory.open(in(SILENT, TOKEN))).isEmpty();
    }

    @Test
    void aGuildWithoutTokenStopsTheStart() {
        List<Check> checks = factory.preflight(in(DEMO, Map.of()));

        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.mark()).isEqualTo(Mark.FATAL);
            assertThat(check.text()).contains("DISCORD_BOT_TOKEN", "discord:");
        });
        assertThat(factory.open(in(DEMO, Map.of()))).isEmpty();
    }

    @Test
    void withBothItIsReadyAndNamesTheGuildButNotTheToken() {
        List<Check> checks = factory.preflight(in(DEMO, TOKEN));

        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.mark()).isEqualTo(Mark.GOOD);
            assertThat(check.text()).contains("123").doesNotContain("secret-of-the-bot");
        });
        assertThat(factory.open(in(DEMO, TOKEN))).isPresent();
    }

    private static Surroundings in(SweepDefinition sweep, Map<String, String> variables) {
        return new Surroundings(sweep, sweep.workspace(), variables, new SystemClock(), Duplicates.REFUSE);
    }
}
