package io.hyperherd.model.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.McpServer;
import io.hyperherd.model.chat.ToolDefinition;
import io.hyperherd.model.chat.ToolOutcome;
import io.hyperherd.model.mcp.TinyServers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tools of other programs beside the monitor's. */
class RemoteToolsTest {

    private static final String LATER = "{\"delay_seconds\": 300}";

    @TempDir
    private Path workspace;

    private final VirtualClock clock = new VirtualClock();
    private final ScriptedModel model = new ScriptedModel();
    private final Bench bench = new Bench(clock, model);
    private final ScriptedToolbox toolbox = new ScriptedToolbox(clock);

    @AfterEach
    void close() {
        bench.close();
    }

    private void act(McpServer server) throws Exception {
        bench.open(workspace, List.of(server));
        bench.act(toolbox);
    }

    @Test
    void areOfferedAndCalled() throws Exception {
        model.calls("mcp__tiny__get_run", "{\"run\": 3}").calls("schedule_next", LATER);

        act(TinyServers.tiny("tiny", "serves", Map.of()));

        assertThat(model.asked.get(0).tools())
                .extracting(ToolDefinition::name)
                .startsWith("tail_log")
                .contains("mcp__tiny__get_run");
        assertThat(bench.lastReturned())
                .isEqualTo(new ToolOutcome.Done("<data from=\"mcp__tiny__get_run\">\nrun 3\n</data>"));
        assertThat(toolbox.notes).as("in the log before it was done").containsExactly("mcp__tiny__get_run{\"run\": 3}");
        assertThat(toolbox.calls).as("nothing for the monitor's own tools").containsExactly("schedule_next" + LATER);
    }

    @Test
    void wantAnObject() throws Exception {
        model.calls("mcp__tiny__get_run", "{\"run\": ", "mcp__tiny__get_run", "[3]")
                .calls("schedule_next", LATER);

        act(TinyServers.tiny("tiny", "serves", Map.of()));

        assertThat(bench.lastReturned()).isInstanceOf(ToolOutcome.Refused.class);
        assertThat(bench.lastReturned().text()).contains("must be a JSON object");
    }

    @Test
    void thatAreNotThereAreToldOfAndDoNotHoldUpTheTick() throws Exception {
        model.calls("schedule_next", LATER);

        act(TinyServers.tiny("tiny", "exits", Map.of()));

        assertThat(toolbox.announced).singleElement().asString().contains("tiny", "no licence", "without its tools");
        assertThat(toolbox.hasEnded()).isTrue();
    }
}
