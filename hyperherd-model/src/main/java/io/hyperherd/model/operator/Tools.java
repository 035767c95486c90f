package io.hyperherd.model.operator;

import io.hyperherd.model.chat.ToolDefinition;
import io.hyperherd.monitor.spi.ToolDefinition.Kind;
import io.hyperherd.monitor.spi.ToolDefinition.Parameter;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The monitor's tools as models are told of them. */
final class Tools {

    /** What these did need not be known by whoever goes on after them. */
    private static final Set<String> READING = Set.of(
            "read_state",
            "read_plan",
            "read_user_prompt",
            "tail_log",
            "list_metrics",
            "compute_metric",
            "summarize_metrics",
            "validate_config");

    private Tools() {}

    static boolean isReading(String tool) {
        return READING.contains(tool);
    }

    static List<ToolDefinition> of(List<io.hyperherd.monitor.spi.ToolDefinition> tools) {
        return tools.stream()
                .map(tool -> new ToolDefinition(tool.name(), tool.description(), schema(tool.parameters())))
                .toList();
    }

    private static Dict schema(List<Parameter> parameters) {
        Map<String, Value> properties = new LinkedHashMap<>();
        parameters.forEach(parameter -> properties.put(parameter.name(), schema(parameter)));
        Map<String, Value> schema = new LinkedHashMap<>();
        schema.put("type", Value.of("object"));
        schema.put("properties", new Dict(properties));
        schema.put(
                "required",
                texts(parameters.stream()
                        .filter(Parameter::isRequired)
                        .map(Parameter::name)
                        .toList()));
        return new Dict(schema);
    }

    private static Dict schema(Parameter parameter) {
        Map<String, Value> schema = new LinkedHashMap<>();
        schema.put("type", Value.of(type(parameter.kind())));
        schema.put("description", Value.of(parameter.description()));
        if (parameter.kind() == Kind.INTEGERS) {
            schema.put("items", new Dict(Map.of("type", Value.of("integer"))));
        }
        if (!parameter.words().isEmpty()) {
            schema.put("enum", texts(parameter.words()));
        }
        return new Dict(schema);
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case TEXT -> "string";
            case INTEGERS -> "array";
        };
    }

    private static Seq texts(List<String> texts) {
        return new Seq(texts.stream().<Value>map(Value::of).toList());
    }
}
