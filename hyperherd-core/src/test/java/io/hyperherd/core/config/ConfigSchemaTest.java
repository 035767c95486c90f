package io.hyperherd.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hyperherd.core.config.yaml.YamlException;
import io.hyperherd.core.config.yaml.YamlNode;
import io.hyperherd.core.config.yaml.YamlNode.Known;
import io.hyperherd.core.config.yaml.YamlNode.Mapping;
import io.hyperherd.core.config.yaml.YamlNode.Scalar;
import io.hyperherd.core.config.yaml.YamlNode.Sequence;
import io.hyperherd.core.config.yaml.YamlReader;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema for editors against the reader: same keys, nothing refused that is read, and most of what is refused. */
class ConfigSchemaTest {

    /** In complaints of the reader that no schema can make: how parts fit together, and what YAML 1.1 makes of a scalar. */
    private static final List<String> FOR_THE_READER_ALONE = List.of(
            "is more than the budget",
            "is a date",
            "is not a number (NaN)",
            "force.lr: is infinite",
            "labels for",
            "is not one of the values",
            "must be less than high",
            "a log scale needs",
            "is not between",
            "no parameter is called",
            "needs a default",
            "unknown name",
            "an expression is text",
            "expressions know both",
            "contains U+0000");

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(ConfigSchema.text());

    private static List<Error> errors(String yaml) {
        try {
            YamlNode node = YamlReader.read(yaml.getBytes(StandardCharsets.UTF_8));
            return SCHEMA.validate(JsonStyle.DOCUMENT.text(value(node)), InputFormat.JSON);
        } catch (YamlException e) {
            throw new IllegalArgumentException(yaml, e);
        }
    }

    private static Value value(YamlNode node) {
        if (node instanceof Scalar scalar) {
            return scalar.content() instanceof Known known ? known.value() : Value.of(scalar.text());
        }
        if (node instanceof Sequence list) {
            return new Seq(list.items().stream().map(ConfigSchemaTest::value).toList());
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        ((Mapping) node).entries().forEach(entry -> entries.put(entry.key().text(), value(entry.value())));
        return new Dict(entries);
    }

    @Test
    void theCopyInTheDocumentationIsTheSame() throws IOException {
        assertThat(Files.readString(Path.of("../docs/schema/hyperherd.schema.json")))
                .isEqualTo(ConfigSchema.text());
    }

    @Test
    void acceptsAFileWithEveryKey() {
        assertThat(errors(SweepFiles.EVERYTHING)).isEmpty();
    }

    @Test
    void acceptsTheQuickstartAsAnEditorReadsIt() throws IOException {
        String quickstart = Files.readString(Path.of("../examples/quickstart/hyperherd.yaml"));

        assertThat(SCHEMA.validate(quickstart, InputFormat.YAML)).isEmpty();
    }

    @Test
    void acceptsWhatOlderFilesHold() {
        assertThat(errors("""
                name: old
                workspace: 7
                hydra: {static_overrides: [a=1], run: {dir: x}}
                grid:
                parameters:
                  p: {type: discrete, abbrev: null, values: [a, null, 2], labels: null, default: null}
                  q: {type: continuous, low: "1e-5", high: 1e-2, steps: "3", default:}
                constraints: [{when: {p: a}, exclude: null, force: {q: 1}}]
                slurm: {gres: null, max_concurrent: null}
                successive_halving:
                discord: {guild_id: null}
                """)).isEmpty();
    }

    static Stream<Arguments> refusedByTheReader() {
        return ConfigComplaintsTest.files();
    }

    @ParameterizedTest
    @MethodSource("refusedByTheReader")
    void refusesWhatTheReaderRefusesForItsForm(String yaml, String complaint) {
        boolean beyondASchema =
                FOR_THE_READER_ALONE.stream().anyMatch(complaint::contains) || complaint.endsWith("when.expr: ");

        assertThat(errors(yaml).isEmpty())
                .as("%s, which the reader refuses: %s", yaml, complaint)
                .isEqualTo(beyondASchema);
    }

    static Stream<Arguments> sections() {
        return Stream.of(
                Arguments.of("", SweepFile.KEYS, SweepFile.TOLERATED),
                Arguments.of("slurm", ResourcesSection.KEYS, Set.of()),
                Arguments.of("discrete", ParameterSection.DISCRETE, Set.of()),
                Arguments.of("continuous", ParameterSection.CONTINUOUS, Set.of()),
                Arguments.of("condition", ConditionSection.KEYS, Set.of()),
                Arguments.of("matcher", Keys.of(MatcherReader.OPERATORS.toArray(String[]::new)), Set.of()),
                Arguments.of("halving", OversightSections.HALVING, Set.of()),
                Arguments.of("discord", OversightSections.DISCORD, Set.of()),
                Arguments.of("server", OversightSections.SERVER, Set.of()),
                Arguments.of("monitor", MonitoringSection.KEYS, Set.of()),
                Arguments.of("model", MonitoringSection.MODEL, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void knowsTheKeysOfTheReader(String definition, Keys keys, Set<String> tolerated) {
        Set<String> expected = new TreeSet<>(keys.allowed());
        expected.addAll(tolerated);

        assertThat(properties(definition).keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void describesEveryKey(String definition, Keys keys, Set<String> tolerated) {
        assertThat(properties(definition))
                .allSatisfy((key, property) -> assertThat(isDescribed(property))
                        .as("%s has a description", key)
                        .isTrue());
    }

    private static boolean isDescribed(Value property) {
        Map<String, Value> schema = ((Dict) property).entries();
        return schema.containsKey("description")
                || schema.containsKey("const")
                || isDescribed(definition(schema.getOrDefault("$ref", Value.of("#/definitions/none"))));
    }

    private static Value definition(Value reference) {
        String name = ((Value.Text) reference).value().substring("#/definitions/".length());
        return entry(entry(JsonReader.read(ConfigSchema.text()), "definitions"), name);
    }

    private static Map<String, Value> properties(String definition) {
        Value schema = definition.isEmpty()
                ? JsonReader.read(ConfigSchema.text())
                : definition(Value.of("#/definitions/" + definition));
        return ((Dict) entry(schema, "properties")).entries();
    }

    private static Value entry(Value map, String key) {
        Value value = ((Dict) map).entries().get(key);
        assertThat(value).as(key).isNotNull();
        return value;
    }

    static Stream<Arguments> sectionsWithFixedTypes() {
        return sections().filter(section -> !section.get()[0].equals("matcher"));
    }

    @ParameterizedTest
    @MethodSource("sectionsWithFixedTypes")
    void takesNullWhereTheReaderTakesItForAMissingKey(String definition, Keys keys, Set<String> tolerated) {
        Set<String> nullable = new TreeSet<>();
        properties(definition).forEach((key, property) -> {
            if (takesNull(property)) {
                nullable.add(key);
            }
        });
        nullable.removeAll(tolerated);

        assertThat(nullable).containsExactlyInAnyOrderElementsOf(keys.nullable());
    }

    private static boolean takesNull(Value schema) {
        Map<String, Value> words = ((Dict) schema).entries();
        Stream<Boolean> verdicts = words.entrySet().stream().map(word -> switch (word.getKey()) {
            case "$ref" -> takesNull(definition(word.getValue()));
            case "type" ->
                word.getValue().equals(Value.of("null"))
                        || items(word.getValue()).contains(Value.of("null"));
            case "enum" -> items(word.getValue()).contains(Value.NULL);
            case "const" -> word.getValue().equals(Value.NULL);
            case "anyOf" -> items(word.getValue()).stream().anyMatch(ConfigSchemaTest::takesNull);
            case "allOf" -> items(word.getValue()).stream().allMatch(ConfigSchemaTest::takesNull);
            default -> true;
        });
        return verdicts.allMatch(verdict -> verdict);
    }

    private static List<Value> items(Value list) {
        return list instanceof Seq seq ? seq.items() : List.of();
    }
}
