package io.hyperherd.core.config;

import io.hyperherd.core.json.JsonReader;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.Value.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page on all keys of a sweep's file, as its schema describes them. */
final class ConfigurationReference {

    /** What the definitions are called that describe one value rather than a section. */
    private static final Map<String, String> WORDS = Map.of(
            "line", "text",
            "filledLine", "text",
            "word", "text without blanks",
            "time", "text, a time as `sbatch` reads it",
            "mem", "text, such as `512M` or `8G`",
            "whole", "whole number",
            "real", "number",
            "abbrev", "text",
            "assignment", "any value, or `{expr: …}`");

    private static final Map<String, String> SECTIONS = sections();

    private final Map<String, Value> schema = ((Dict) JsonReader.read(ConfigSchema.text())).entries();
    private final Map<String, Value> definitions = ((Dict) schema.get("definitions")).entries();

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("slurm", "What one trial asks for: `slurm`");
        sections.put("discrete", "A parameter with a list of values");
        sections.put("continuous", "A parameter with a range");
        sections.put("condition", "A condition");
        sections.put("matcher", "A comparison in `when`");
        sections.put("halving", "`successive_halving`");
        sections.put("discord", "`discord`");
        sections.put("server", "A server of `mcp_servers`");
        sections.put("monitor", "`monitor`");
        sections.put("model", "`model` of `monitor`");
        return sections;
    }

    /** Returns the definitions that the page would pass over. */
    Set<String> untold() {
        Set<String> untold = new LinkedHashSet<>(definitions.keySet());
        untold.removeAll(WORDS.keySet());
        untold.removeAll(SECTIONS.keySet());
        // Maps and lists of sections, which the keys that hold them describe.
        untold.removeAll(List.of("parameters", "parameter", "conditions"));
        return untold;
    }

    String page() {
        StringBuilder page = new StringBuilder("""
                # All keys of `hyperherd.yaml`

                Written by `ConfigurationReferenceTest` from [the schema](../schema/hyperherd.schema.json), which is held against what the reader
                takes. Keys in **bold** are required. Keys that begin with `x-` are yours; any other key is an error that names the nearest one.

                ## Top level

                """);
        page.append(table(schema));
        SECTIONS.forEach((name, title) -> {
            Map<String, Value> section = entries(definitions.get(name));
            page.append("\n## ").append(title).append("\n\n");
            Optional.ofNullable(section.get("description"))
                    .ifPresent(text -> page.append(text(text)).append("\n\n"));
            page.append(table(section));
        });
        return page.toString();
    }

    private String table(Map<String, Value> section) {
        Set<Value> required = items(section.get("required")).collect(Collectors.toSet());
        StringBuilder table = new StringBuilder("| key | takes | default | |\n|---|---|---|---|\n");
        entries(section.get("properties")).forEach((key, value) -> {
            Map<String, Value> property = entries(value);
            String name = required.contains(Value.of(key)) ? "**`" + key + "`**" : "`" + key + "`";
            String fallback = Optional.ofNullable(property.get("default"))
                    .map(ConfigurationReference::code)
                    .orElse("");
            table.append("| %s | %s | %s | %s |\n".formatted(name, takes(property), fallback, description(property)));
        });
        return table.toString();
    }

    private String description(Map<String, Value> property) {
        if (property.containsKey("description")) {
            return text(property.get("description"));
        }
        return reference(property)
                .map(name -> description(entries(definitions.get(name))))
                .orElse("");
    }

    private String takes(Map<String, Value> property) {
        if (property.containsKey("const")) {
            return code(property.get("const"));
        }
        if (property.containsKey("enum")) {
            return items(property.get("enum")).map(ConfigurationReference::code).collect(Collectors.joining(", "));
        }
        Stream<Map<String, Value>> parts = Stream.of("anyOf", "allOf")
                .flatMap(word -> items(property.get(word)))
                .map(ConfigurationReference::entries);
        String alternatives = parts.map(this::takes)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", or "));
        String form =
                alternatives.isEmpty() ? reference(property).map(this::named).orElse(type(property)) : alternatives;
        return form + bound(property, "minimum", ", at least ") + bound(property, "maximum", ", at most ");
    }

    private String named(String definition) {
        return Optional.ofNullable(WORDS.get(definition)).orElseGet(() -> switch (definition) {
            case "conditions" -> "list of conditions";
            case "parameters" -> "map of parameters by name";
            default -> "see below";
        });
    }

    /** The empty text stands for null, and for what only narrows another form down. */
    private static String type(Map<String, Value> property) {
        if (!property.containsKey("type")) {
            return property.containsKey("pattern") ? "" : "any value";
        }
        Stream<Value> types = property.get("type") instanceof Seq several
                ? several.items().stream()
                : Stream.of(property.get("type"));
        return types.map(ConfigurationReference::text)
                .flatMap(type -> switch (type) {
                    case "string" -> Stream.of("text");
                    case "array" -> Stream.of("list");
                    case "object" -> Stream.of("map");
                    default -> Stream.empty();
                })
                .collect(Collectors.joining(", or "));
    }

    private static String bound(Map<String, Value> property, String word, String says) {
        return Optional.ofNullable(property.get(word))
                .map(limit -> says + JsonStyle.STRICT_LINE.text(limit))
                .orElse("");
    }

    private static Optional<String> reference(Map<String, Value> property) {
        return Optional.ofNullable(property.get("$ref")).map(ref -> text(ref).substring("#/definitions/".length()));
    }

    private static String code(Value value) {
        String text = value instanceof Text plain ? plain.value() : JsonStyle.STRICT_LINE.text(value);
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static String text(Value value) {
        return ((Text) value).value().replace("|", "\\|");
    }

    private static Map<String, Value> entries(Value map) {
        return ((Dict) map).entries();
    }

    private static Stream<Value> items(Value list) {
        return list instanceof Seq seq ? seq.items().stream() : Stream.empty();
    }
}
