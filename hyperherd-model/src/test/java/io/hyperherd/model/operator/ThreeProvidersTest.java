package io.hyperherd.model.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Monitoring;
import io.hyperherd.model.loopback.LoopbackProvider;
import io.hyperherd.model.loopback.Step;
import io.hyperherd.monitor.spi.Operator;
import io.hyperherd.monitor.spi.OperatorFactory;
import io.hyperherd.monitor.spi.ToolResult.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The operator as the monitor finds it, and a provider of each kind over HTTP. */
class ThreeProvidersTest {

    private static final String LATER = "{\"delay_seconds\": 300}";

    @TempDir
    private Path workspace;

    private final VirtualClock clock = new VirtualClock();
    private final ScriptedToolbox toolbox = new ScriptedToolbox(clock);
    private final CountingRules rules = new CountingRules();

    @BeforeEach
    void makeFolder() throws Exception {
        Files.createDirectory(workspace.resolve(".hyperherd"));
    }

    private void act(Monitoring.Provider provider, Step... script) throws Exception {
        try (LoopbackProvider place = LoopbackProvider.like(provider).then(script);
                Operator operator = open(provider, place)) {
            operator.act(Ticks.quiet(clock), toolbox);
        }
    }

    private Operator open(Monitoring.Provider provider, LoopbackProvider place) {
        OperatorFactory factory =
                ServiceLoader.load(OperatorFactory.class).findFirst().orElseThrow();
        Map<String, String> environment = Map.of("ANTHROPIC_API_KEY", "k", "OPENAI_API_KEY", "k");
        return factory.open(
                        Sweeps.at(
                                workspace,
                                Optional.of(Sweeps.model(
                                        provider,
                                        "test-model",
                                        Optional.of(place.base().toString()))),
                                List.of(),
                                environment,
                                clock),
                        rules)
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void operates(Monitoring.Provider provider) throws Exception {
        act(provider, Step.calls("bump_mem", "{\"percent\":50}"), Step.calls("schedule_next", LATER));

        assertThat(toolbox.calls).hasSize(2);
        assertThat(toolbox.calls.get(0)).startsWith("bump_mem").contains("50");
        assertThat(rules.ticks()).isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void outlastsTooManyRequestsAndOverload(Monitoring.Provider provider) throws Exception {
        act(
                provider,
                new Step.Fails(429, "slow down", Map.of("retry-after", "20")),
                Step.fails(529),
                new Step.Babbles(),
                Step.calls("schedule_next", LATER));

        assertThat(toolbox.pauses)
                .containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(20));
        assertThat(toolbox.hasEnded()).isTrue();
        assertThat(rules.ticks()).isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void leavesTheTickToTheRulesWhereTheKeyIsRefused(Monitoring.Provider provider) throws Exception {
        act(provider, Step.fails(401));

        assertThat(toolbox.announced).singleElement().asString().contains("refuses the key", "the rules carry on");
        assertThat(rules.ticks()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void tellsTheModelOfArgumentsThatDoNotDo(Monitoring.Provider provider) throws Exception {
        toolbox.with("bump_mem", Outcome.REFUSED, "percent must be a whole number");
        String arguments = provider == Monitoring.Provider.OPENAI ? "{\"percent\": fif" : "{\"percent\": \"plenty\"}";

        act(provider, Step.calls("bump_mem", arguments), Step.calls("schedule_next", LATER));

        assertThat(toolbox.calls.get(0))
                .startsWith("bump_mem")
                .contains(provider == Monitoring.Provider.OPENAI ? "fif" : "plenty");
        assertThat(toolbox.hasEnded()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void remindsAModelThatWritesItsCallsAsText(Monitoring.Provider provider) throws Exception {
        act(provider, Step.says("schedule_next(300)"), Step.calls("schedule_next", LATER));

        assertThat(toolbox.calls).hasSize(1);
        assertThat(toolbox.hasEnded()).isTrue();
    }
}
