package io.hyperherd.model.loopback;

import io.hyperherd.Monitoring;
import io.hyperherd.core.json.JsonException;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.model.loopback.Step.Answers;
import io.hyperherd.model.loopback.Step.Call;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How providers write answers, after their published references. */
final class Dialect {

    private final Monitoring.Provider provider;

    Dialect(Monitoring.Provider provider) {
        this.provider = provider;
    }

    String path() {
        return switch (provider) {
            case NONE -> throw new IllegalArgumentException("nobody says nothing");
            case ANTHROPIC -> "/v1/messages";
            case OPENAI -> "/v1/chat/completions";
            case OLLAMA -> "/api/chat";
        };
    }

    String base() {
        return provider == Monitoring.Provider.OLLAMA ? "" : "/v1";
    }

    String answer(Answers answer) {
        return JsonStyle.STRICT_LINE.text(
                switch (provider) {
                    case NONE -> throw new IllegalArgumentException("nobody says nothing");
                    case ANTHROPIC -> anthropic(answer);
                    case OPENAI -> openAi(answer);
                    case OLLAMA -> ollama(answer);
                });
    }

    String fault(String message) {
        return JsonStyle.STRICT_LINE.text(
                provider == Monitoring.Provider.OLLAMA
                        ? map("error", message)
                        : map("type", "error", "error", map("type", "some_error", "message", message)));
    }

    private static Dict anthropic(Answers answer) {
        List<Value> content = new ArrayList<>();
        if (!answer.text().isEmpty()) {
            content.add(map("type", "text", "text", answer.text()));
        }
        for (Call call : answer.calls()) {
            content.add(
                    map("type", "tool_use", "id", "toolu_" + content.size(), "name", call.tool(), "input", json(call)));
        }
        Dict usage = map(
                "input_tokens",
                100,
                "output_tokens",
                20,
                "cache_creation_input_tokens",
                7,
                "cache_read_input_tokens",
                5);
        return map(
                "id",
                "msg_1",
                "type",
                "message",
                "role",
                "assistant",
                "model",
                "test",
                "content",
                new Seq(content),
                "stop_reason",
                answer.calls().isEmpty() ? "end_turn" : "tool_use",
                "usage",
                usage);
    }

    private static Dict openAi(Answers answer) {
        List<Value> calls = new ArrayList<>();
        for (Call call : answer.calls()) {
            Dict function = map("name", call.tool(), "arguments", call.arguments());
            calls.add(map("id", "call_" + calls.size(), "type", "function", "function", function));
        }
        Dict message = calls.isEmpty()
                ? map("role", "assistant", "content", answer.text())
                : map("role", "assistant", "content", answer.text(), "tool_calls", new Seq(calls));
        Dict choice = map("index", 0, "finish_reason", calls.isEmpty() ? "stop" : "tool_calls", "message", message);
        Dict usage = map(
                "prompt_tokens",
                100,
                "completion_tokens",
                20,
                "total_tokens",
                120,
                "prompt_tokens_details",
                map("cached_tokens", 5));
        return map(
                "id",
                "c1",
                "object",
                "chat.completion",
                "created",
                1,
                "model",
                "test",
                "choices",
                new Seq(List.of(choice)),
                "usage",
                usage);
    }

    private static Dict ollama(Answers answer) {
        List<Value> calls = new ArrayList<>();
        for (Call call : answer.calls()) {
            calls.add(map("function", map("name", call.tool(), "arguments", json(call))));
        }
        Dict message = calls.isEmpty()
                ? map("role", "assistant", "content", answer.text())
                : map("role", "assistant", "content", answer.text(), "tool_calls", new Seq(calls));
        return map(
                "model",
                "test",
                "created_at",
                "2026-01-01T00:00:00Z",
                "message",
                message,
                "done_reason",
                "stop",
                "done",
                true,
                "prompt_eval_count",
                100,
                "eval_count",
                20);
    }

    private static Value json(Call call) {
        try {
            return JsonReader.read(call.arguments());
        } catch (JsonException noJson) {
            return map("text", call.arguments());
        }
    }

    private static Dict map(Object... pairs) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            entries.put((String) pairs[i], value(pairs[i + 1]));
        }
        return new Dict(entries);
    }

    private static Value value(Object item) {
        if (item instanceof Value value) {
            return value;
        }
        if (item instanceof Integer number) {
            return Value.of(number.longValue());
        }
        return item instanceof Boolean bool ? Value.of(bool) : Value.of((String) item);
    }
}
