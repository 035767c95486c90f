package io.hyperherd.monitor.tool;

import io.hyperherd.monitor.file.Fields;
import io.hyperherd.monitor.file.MonitorFiles;
import io.hyperherd.monitor.spi.ToolDefinition;
import io.hyperherd.monitor.spi.ToolDefinition.Parameter;
import io.hyperherd.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Arguments of a tool call that fit its definition: what is needed is there, and everything is of its kind. Immutable. */
final class ToolArguments {

    private static final int MOST_INDICES = 100_000;

    private final Fields fields;

    private ToolArguments(Fields fields) {
        this.fields = fields;
    }

    /**
     * Reads {@code json}.
     *
     * @throws IllegalArgumentException when it is no JSON object or does not fit; the message is for the model
     */
    static ToolArguments of(ToolDefinition tool, String json) {
        Value value = json.isBlank()
                ? Fields.none().value()
                : MonitorFiles.parsed(json)
                        .filter(read -> read instanceof Value.Dict)
                        .orElseThrow(() -> new IllegalArgumentException("the arguments must be one JSON object"));
        Fields fields = Fields.of(value);
        for (String key : fields.entries().keySet()) {
            if (tool.parameters().stream()
                    .noneMatch(parameter -> parameter.name().equals(key))) {
                throw new IllegalArgumentException("there is no argument '" + key + "'; there are "
                        + tool.parameters().stream().map(Parameter::name).toList());
            }
        }
        tool.parameters().forEach(parameter -> check(parameter, fields.get(parameter.name())));
        return new ToolArguments(fields);
    }

    private static void check(Parameter parameter, Value value) {
        if (value instanceof Value.Null) {
            if (parameter.isRequired()) {
                throw new IllegalArgumentException("'" + parameter.name() + "' is missing");
            }
            return;
        }
        boolean fits = switch (parameter.kind()) {
            case INTEGER -> isInteger(value);
            case NUMBER -> MetricFigures.number(value).isPresent();
            case BOOLEAN -> value instanceof Value.Bool;
            case TEXT ->
                value instanceof Value.Text text
                        && (parameter.words().isEmpty() || parameter.words().contains(text.value()));
            case INTEGERS ->
                value instanceof Value.Seq list
                        && list.items().size() <= MOST_INDICES
                        && list.items().stream().allMatch(ToolArguments::isInteger);
        };
        if (!fits) {
            String wanted = parameter.words().isEmpty()
                    ? parameter.kind().name().toLowerCase(Locale.ROOT)
                    : "one of " + parameter.words();
            throw new IllegalArgumentException("'" + parameter.name() + "' must be " + wanted);
        }
    }

    private static boolean isInteger(Value value) {
        if (value instanceof Value.Int whole) {
            return whole.value().bitLength() < Integer.SIZE;
        }
        return value instanceof Value.Real real
                && real.value() == Math.rint(real.value())
                && Math.abs(real.value()) < Integer.MAX_VALUE;
    }

    private static int integer(Value value) {
        return value instanceof Value.Int whole ? whole.value().intValue() : (int) ((Value.Real) value).value();
    }

    int integer(String name) {
        return integer(fields.get(name));
    }

    OptionalInt optionalInteger(String name) {
        return fields.get(name) instanceof Value.Null ? OptionalInt.empty() : OptionalInt.of(integer(name));
    }

    OptionalDouble optionalNumber(String name) {
        return MetricFigures.number(fields.get(name));
    }

    Optional<Boolean> flag(String name) {
        return fields.get(name) instanceof Value.Bool flag ? Optional.of(flag.value()) : Optional.empty();
    }

    String text(String name) {
        return fields.text(name).orElse("");
    }

    Optional<String> optionalText(String name) {
        return fields.text(name);
    }

    List<Integer> integers(String name) {
        return fields.get(name) instanceof Value.Seq list
                ? list.items().stream().map(ToolArguments::integer).toList()
                : List.of();
    }
}
