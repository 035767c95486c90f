package io.hyperherd.model.provider;

import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.Value.Text;
import java.util.Map;
import java.util.Optional;

/** JSON Schemas to the library's: the outermost object is taken apart, as the library has it, and what is in it goes through as it is. */
final class SchemaTranslation {

    private SchemaTranslation() {}

    static JsonObjectSchema object(Dict schema) {
        JsonObjectSchema.Builder builder = JsonObjectSchema.builder();
        entries(schema, "properties").forEach((name, value) -> builder.addProperty(name, raw(value)));
        builder.required(Optional.ofNullable(schema.entries().get("required"))
                .filter(Seq.class::isInstance)
                .map(names -> ((Seq) names)
                        .items().stream()
                                .filter(Text.class::isInstance)
                                .map(name -> ((Text) name).value())
                                .toList())
                .orElse(java.util.List.of()));
        return builder.build();
    }

    private static Map<String, Value> entries(Dict schema, String name) {
        return schema.entries().get(name) instanceof Dict dict ? dict.entries() : Map.of();
    }

    private static JsonRawSchema raw(Value schema) {
        return JsonRawSchema.from(JsonStyle.STRICT_LINE.text(schema));
    }
}
