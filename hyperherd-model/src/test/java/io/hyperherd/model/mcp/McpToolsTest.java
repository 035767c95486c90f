package io.hyperherd.model.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hyperherd.McpServer;
import io.hyperherd.model.chat.ToolDefinition;
import io.hyperherd.model.chat.ToolOutcome;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers are real processes: this JVM's program, run again. */
class McpToolsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T03:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Dict NOTHING = new Dict(Map.of());
    private static final Map<String, String> OURS =
            Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8", "ANTHROPIC_API_KEY", "secret", "WANDB", "w-1");

    private McpTools tools = new McpTools(List.of(), Map.of(), LONG);

    @AfterEach
    void end() {
        tools.close();
    }

    private static McpServer tiny(String name, String behaviour) {
        return TinyServers.tiny(name, behaviour, Map.of("GIVEN", "<${WANDB}${UNSET}>"));
    }

    private void open(Duration patience, McpServer... servers) {
        tools = new McpTools(List.of(servers), OURS, patience);
    }

    private String said(String tool) {
        return tools.call("mcp__tiny__" + tool, NOTHING, NOW).text();
    }

    @Test
    void offersTheToolsOfAllPagesUnderTheServersName() {
        open(LONG, tiny("tiny", "serves"));

        assertThat(tools.tools(NOW))
                .extracting(ToolDefinition::name)
                .contains("mcp__tiny__get_run", "mcp__tiny__boom", "mcp__tiny__pid")
                .hasSize(8);
        assertThat(tools.tools(NOW).get(0).parameters())
                .as("what it refers to stands where it is referred to")
                .isEqualTo(new Dict(Map.of(
                        "type",
                        Value.of("object"),
                        "properties",
                        new Dict(Map.of("run", new Dict(Map.of("type", Value.of("integer"))))))));
    }

    @Test
    void callsATool() {
        open(LONG, tiny("tiny", "serves"));
        tools.tools(NOW);

        assertThat(tools.call("mcp__tiny__get_run", new Dict(Map.of("run", Value.of(3))), NOW))
                .isEqualTo(new ToolOutcome.Done("run 3"));
    }

    @Test
    void faultsOfToolsAreOutcomesAndTheServerStays() {
        open(LONG, tiny("tiny", "serves"));
        tools.tools(NOW);
        String pid = said("pid");

        assertThat(tools.call("mcp__tiny__boom", NOTHING, NOW)).isEqualTo(new ToolOutcome.Refused("it went wrong"));
        assertThat(tools.call("mcp__tiny__refuse", NOTHING, NOW))
                .isEqualTo(new ToolOutcome.Refused("these arguments do not do"));
        assertThat(said("pid")).isEqualTo(pid);
    }

    @Test
    void isStartedOnceAndAgainWhenItHasEnded() {
        open(LONG, tiny("tiny", "serves"));
        tools.tools(NOW);
        String first = said("pid");
        tools.tools(NOW);
        assertThat(said("pid")).isEqualTo(first);

        assertThat(tools.call("mcp__tiny__crash", NOTHING, NOW))
                .isInstanceOfSatisfying(
                        ToolOutcome.Refused.class,
                        refused ->
                                assertThat(refused.text()).contains("has ended").contains("out of luck"));

        assertThat(said("pid")).isNotEqualTo(first).matches("\\d+");
    }

    @Test
    void aSilentToolCostsItsServerTheLife() {
        open(Duration.ofSeconds(5), tiny("tiny", "serves"));
        tools.tools(NOW);
        ProcessHandle server = ProcessHandle.of(Long.parseLong(said("pid"))).orElseThrow();

        assertThat(said("sleep")).contains("gave no answer").contains("5.0 s");
        await().until(() -> !server.isAlive());
    }

    @ParameterizedTest
    @CsvSource({"exits, no licence for this machine", "hangs, gave no answer to initialize"})
    void aBadServerIsToldOfOnceAndLeavesNothingBehind(String behaviour, String complaint) {
        open(Duration.ofSeconds(2), tiny("tiny", behaviour));

        assertThat(tools.tools(NOW)).isEmpty();
        assertThat(tools.news()).singleElement().asString().contains("tiny").contains(complaint);
        assertThat(tools.tools(NOW.plusSeconds(1))).isEmpty();
        assertThat(tools.tools(NOW.plusSeconds(61))).isEmpty();
        assertThat(tools.news()).isEmpty();
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void aMissingProgramIsNoReasonToLoseTheOthers() {
        open(LONG, new McpServer("gone", "/no/such/program", List.of(), Map.of()), tiny("tiny", "serves"));

        assertThat(tools.tools(NOW)).hasSize(8);
        assertThat(tools.news()).singleElement().asString().contains("gone").contains("/no/such/program");
    }

    @Test
    void getsWhatProgramsNeedAndWhatItsEntryNamesAndNoSecret() {
        open(LONG, tiny("tiny", "serves"));
        tools.tools(NOW);

        assertThat(said("environment"))
                .startsWith("<w-1> [")
                .contains("PATH", "LC_ALL", "GIVEN")
                .doesNotContain("ANTHROPIC_API_KEY", "WANDB");
    }

    @Test
    void endsWithItsChildren() {
        open(LONG, tiny("tiny", "serves"));
        tools.tools(NOW);
        ProcessHandle server = ProcessHandle.of(Long.parseLong(said("pid"))).orElseThrow();
        ProcessHandle child = ProcessHandle.of(Long.parseLong(said("child"))).orElseThrow();

        tools.close();

        await().until(() -> !server.isAlive() && !child.isAlive());
    }

    @Test
    void anUnknownToolIsAnOutcomeToo() {
        assertThat(tools.call("mcp__tiny__nothing", NOTHING, NOW)).isInstanceOf(ToolOutcome.Refused.class);
    }
}
