package io.hyperherd.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Monitoring;
import io.hyperherd.model.chat.Answer;
import io.hyperherd.model.chat.Conversation;
import io.hyperherd.model.chat.Entry;
import io.hyperherd.model.chat.ToolDefinition;
import io.hyperherd.model.chat.ToolOutcome;
import io.hyperherd.model.loopback.LoopbackProvider;
import io.hyperherd.model.loopback.Step;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnthropicRequestTest {

    private static final Dict NOTHING = new Dict(Map.of("type", Value.of("object"), "properties", new Dict(Map.of())));

    @Test
    void instructionsAndToolsAreKeptBetweenRequests() throws IOException {
        try (LoopbackProvider place = LoopbackProvider.like(Monitoring.Provider.ANTHROPIC)) {
            place.then(Step.says("Quiet."));
            Endpoint endpoint = new Endpoint(
                    Monitoring.Provider.ANTHROPIC,
                    "m",
                    place.base(),
                    Optional.of(new Secret("k")),
                    Duration.ofSeconds(30));
            ToolDefinition first = new ToolDefinition("halt", "End.", NOTHING);
            ToolDefinition last = new ToolDefinition("msg", "Say.", NOTHING);

            Models.open(endpoint)
                    .answer(new Conversation("Instructions.", List.of(first, last), List.of(new Entry.Told("Go."))));

            Map<String, Value> request = place.asked().get(0).json().entries();
            assertThat(last(request.get("system"))).containsKey("cache_control");
            assertThat(last(request.get("tools"))).containsKey("cache_control").containsEntry("name", Value.of("msg"));
            assertThat(request).doesNotContainKeys("temperature", "top_p", "top_k");
        }
    }

    @Test
    void thoughtsGoBackWithTheirSignature() throws IOException {
        String thought = "{\"type\":\"thinking\",\"thinking\":\"memory ran out\",\"signature\":\"c2lnbmVk\"}";
        String call = "{\"type\":\"tool_use\",\"id\":\"toolu_1\",\"name\":\"halt\",\"input\":{}}";
        try (LoopbackProvider place = LoopbackProvider.like(Monitoring.Provider.ANTHROPIC)) {
            place.then(
                    new Step.Verbatim(
                            "{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m\",\"content\":["
                                    + thought + "," + call
                                    + "],\"stop_reason\":\"tool_use\",\"usage\":{\"input_tokens\":1,"
                                    + "\"output_tokens\":1}}"),
                    Step.says("Done."));
            Endpoint endpoint = new Endpoint(
                    Monitoring.Provider.ANTHROPIC,
                    "m",
                    place.base(),
                    Optional.of(new Secret("k")),
                    Duration.ofSeconds(30));
            Conversation first = new Conversation(
                    "Instructions.",
                    List.of(new ToolDefinition("halt", "End.", NOTHING)),
                    List.of(new Entry.Told("Go.")));

            Answer answer = Models.open(endpoint).answer(first);
            assertThat(answer.text()).as("a thought is no word").isEmpty();
            Models.open(endpoint)
                    .answer(first.with(new Entry.Answered(answer))
                            .with(new Entry.Returned(answer.calls().get(0), new ToolOutcome.Done("ended"))));

            assertThat(place.asked().get(1).body()).contains("memory ran out", "c2lnbmVk", "toolu_1");
        }
    }

    private static Map<String, Value> last(Value list) {
        List<Value> items = ((Seq) list).items();
        return ((Dict) items.get(items.size() - 1)).entries();
    }
}
