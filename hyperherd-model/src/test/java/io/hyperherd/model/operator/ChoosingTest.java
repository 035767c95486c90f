package io.hyperherd.model.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Monitoring;
import io.hyperherd.Monitoring.Model;
import io.hyperherd.model.money.Caps;
import io.hyperherd.model.money.Caps.Cap;
import io.hyperherd.model.provider.Endpoint;
import io.hyperherd.model.provider.Home;
import io.hyperherd.monitor.spi.Check;
import io.hyperherd.monitor.spi.Check.Mark;
import io.hyperherd.monitor.spi.Surroundings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoosingTest {

    private static final Optional<Model> NONE = Optional.empty();
    private static final Map<String, String> CLAUDE_KEY = Map.of("ANTHROPIC_API_KEY", "sk-ant-1");

    private static Surroundings surroundings(Optional<Model> declared, Map<String, String> environment) {
        return Sweeps.at(Path.of("/sweep"), declared, List.of(), environment, new VirtualClock());
    }

    private static Choice choice(Optional<Model> declared, Map<String, String> environment) {
        return Choosing.of(surroundings(declared, environment));
    }

    private static Endpoint endpoint(Optional<Model> declared, Map<String, String> environment) {
        return ((Choice.Model) choice(declared, environment)).endpoint();
    }

    private static String complaint(Optional<Model> declared, Map<String, String> environment) {
        return ((Choice.Faulty) choice(declared, environment)).complaint();
    }

    private static Optional<Model> declared(Monitoring.Provider provider, String name, String base) {
        return Optional.of(Sweeps.model(provider, name, Optional.of(base).filter(text -> !text.isEmpty())));
    }

    @Test
    void withoutAnythingTheRulesOperate() {
        assertThat(choice(NONE, Map.of())).isEqualTo(new Choice.Rules());
        assertThat(choice(NONE, Map.of("ANTHROPIC_API_KEY", "  "))).isEqualTo(new Choice.Rules());
        assertThat(choice(NONE, Map.of("OPENAI_API_KEY", "sk-1")))
                .as("only one key chooses")
                .isEqualTo(new Choice.Rules());
    }

    @Test
    void aKeyForClaudeAloneChoosesClaude() {
        Endpoint endpoint = endpoint(NONE, CLAUDE_KEY);

        assertThat(endpoint.provider()).isEqualTo(Monitoring.Provider.ANTHROPIC);
        assertThat(endpoint.model()).startsWith("claude-");
        assertThat(endpoint.base()).hasToString("https://api.anthropic.com/v1");
    }

    @Test
    void theSweepChoosesBeforeTheKey() {
        Endpoint endpoint = endpoint(declared(Monitoring.Provider.OLLAMA, "qwen3:8b", ""), CLAUDE_KEY);

        assertThat(endpoint.shown()).isEqualTo("ollama/qwen3:8b");
        assertThat(endpoint.base()).hasToString("http://127.0.0.1:11434");
        assertThat(endpoint.key()).isEmpty();
    }

    @Test
    void theEnvironmentChoosesBeforeTheSweep() {
        Optional<Model> claude = declared(Monitoring.Provider.ANTHROPIC, "claude-opus-5-5", "https://proxy.example/v1");

        assertThat(choice(claude, Map.of("ANTHROPIC_API_KEY", "k", "HYPERHERD_MONITOR_PROVIDER", "none")))
                .isEqualTo(new Choice.Rules());
        Endpoint other = endpoint(
                claude,
                Map.of(
                        "HYPERHERD_MONITOR_PROVIDER", " Ollama ",
                        "HYPERHERD_MONITOR_MODEL", "llama4",
                        "HYPERHERD_MONITOR_BASE_URL", "http://gpu-1:11434/"));
        assertThat(other.shown()).isEqualTo("ollama/llama4");
        assertThat(other.base()).hasToString("http://gpu-1:11434");
        assertThat(endpoint(claude, CLAUDE_KEY).base()).hasToString("https://proxy.example/v1");
    }

    @Test
    void wordsAreReadInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            Map<String, String> shouted = Map.of("ANTHROPIC_API_KEY", "k", "HYPERHERD_MONITOR_PROVIDER", "ANTHROPIC");
            assertThat(endpoint(NONE, shouted).shown()).startsWith("anthropic/");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatDoesNotDoSaysWhatWould() {
        assertThat(complaint(NONE, Map.of("HYPERHERD_MONITOR_PROVIDER", "gpt")))
                .contains("HYPERHERD_MONITOR_PROVIDER", "gpt", "none, anthropic, openai or ollama");
        assertThat(complaint(declared(Monitoring.Provider.ANTHROPIC, "claude-opus-5-5", ""), Map.of()))
                .contains("ANTHROPIC_API_KEY", ".env");
        assertThat(complaint(NONE, Map.of("HYPERHERD_MONITOR_PROVIDER", "ollama")))
                .contains("HYPERHERD_MONITOR_MODEL");
        assertThat(complaint(NONE, Map.of("HYPERHERD_MONITOR_PROVIDER", "openai", "OPENAI_API_KEY", "k")))
                .contains("HYPERHERD_MONITOR_MODEL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpu-1:8000", "ftp://gpu-1/", "http://", "http://a b/", "file:///etc/passwd"})
    void aBaseUrlIsOneOfTheWeb(String base) {
        assertThat(complaint(declared(Monitoring.Provider.OPENAI, "m", base), Map.of()))
                .contains("base_url", base);
    }

    @Test
    void anEndpointOfOnesOwnNeedsNoKey() {
        assertThat(endpoint(declared(Monitoring.Provider.OPENAI, "m", "http://127.0.0.1:8000/v1"), Map.of())
                        .key())
                .isEmpty();
    }

    @Test
    void theBudgetIsTheSweeps() {
        Monitoring.Budget budget =
                new Monitoring.Budget(12.5, OptionalDouble.of(2), OptionalLong.of(900), OptionalLong.empty());
        Optional<Model> declared =
                Optional.of(Sweeps.model(Monitoring.Provider.ANTHROPIC, "claude-opus-5-5", Optional.empty(), budget));

        assertThat(((Choice.Model) choice(declared, CLAUDE_KEY)).caps())
                .isEqualTo(new Caps(
                        new Cap(Optional.of(new BigDecimal("2.0")), Optional.empty()),
                        new Cap(Optional.of(new BigDecimal("12.5")), Optional.of(900L))));
    }

    @Test
    void nobodyMayBeChosenToo() {
        assertThat(choice(declared(Monitoring.Provider.NONE, "", ""), CLAUDE_KEY))
                .isEqualTo(new Choice.Rules());
    }

    @Test
    void theKeyIsNeverShown() {
        assertThat(endpoint(NONE, CLAUDE_KEY).toString()).contains("[key]").doesNotContain("sk-ant-1");
        assertThat(preflight(NONE, CLAUDE_KEY).toString()).doesNotContain("sk-ant-1");
    }

    private static List<Check> preflight(Optional<Model> declared, Map<String, String> environment) {
        return new ModelOperatorFactory().preflight(surroundings(declared, environment));
    }

    @Test
    void thePreflightSaysWhoOperates() {
        assertThat(preflight(NONE, Map.of())).extracting(Check::mark).containsExactly(Mark.NOTE);
        assertThat(preflight(NONE, CLAUDE_KEY)).singleElement().satisfies(check -> {
            assertThat(check.mark()).isEqualTo(Mark.GOOD);
            assertThat(check.text())
                    .contains(Home.of(Monitoring.Provider.ANTHROPIC)
                            .flatMap(Home::model)
                            .orElseThrow());
        });
        assertThat(preflight(NONE, Map.of("HYPERHERD_MONITOR_PROVIDER", "gpt")))
                .extracting(Check::mark)
                .containsExactly(Mark.FATAL);
    }

    @Test
    void thePreflightDoubtsWhatMayCostMore() {
        assertThat(preflight(
                        declared(Monitoring.Provider.OPENAI, "m", "http://gpu-1:8000/v1"),
                        Map.of("OPENAI_API_KEY", "k")))
                .extracting(Check::mark)
                .as("a key in clear text, and a budget that cannot hold")
                .containsExactly(Mark.GOOD, Mark.DOUBTFUL, Mark.DOUBTFUL);
    }
}
