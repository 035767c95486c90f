package io.hyperherd.model.mcp;

import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.Value.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts what a JSON Schema refers to in {@code $defs} where it is referred to: not every provider takes references. */
final class Inlining {

    /** Deep enough for what people write; a schema within itself ends here in one that takes anything. */
    private static final int DEEPEST = 6;

    private static final String HERE = "#/$defs/";

    private final Map<String, Value> definitions;

    private Inlining(Map<String, Value> definitions) {
        this.definitions = definitions;
    }

    static Dict of(Dict schema) {
        Map<String, Value> definitions = schema.entries().get("$defs") instanceof Dict dict ? dict.entries() : Map.of();
        return new Inlining(definitions).inlined(schema, DEEPEST);
    }

    private Dict inlined(Dict schema, int depth) {
        if (schema.entries().get("$ref") instanceof Text reference
                && reference.value().startsWith(HERE)) {
            Value target = definitions.get(reference.value().substring(HERE.length()));
            return target instanceof Dict known && depth > 0 ? inlined(known, depth - 1) : new Dict(Map.of());
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        schema.entries().forEach((name, value) -> {
            if (!name.equals("$defs")) {
                entries.put(name, inlined(value, depth));
            }
        });
        return new Dict(entries);
    }

    private Value inlined(Value value, int depth) {
        if (value instanceof Dict dict) {
            return inlined(dict, depth);
        }
        return value instanceof Seq seq
                ? new Seq(seq.items().stream().map(item -> inlined(item, depth)).toList())
                : value;
    }
}
