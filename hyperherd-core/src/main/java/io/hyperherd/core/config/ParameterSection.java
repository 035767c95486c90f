package io.hyperherd.core.config;

import io.hyperherd.Parameter;
import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.Parameter.Scale;
import io.hyperherd.core.config.yaml.Shown;
import io.hyperherd.core.config.yaml.YamlNode;
import io.hyperherd.core.config.yaml.YamlNode.Entry;
import io.hyperherd.core.config.yaml.YamlNode.Mapping;
import io.hyperherd.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads one entry of {@code parameters}. */
final class ParameterSection {

    static final Keys DISCRETE =
            Keys.of("type", "abbrev", "values", "labels", "default").nullable("abbrev", "labels", "default");
    static final Keys CONTINUOUS = Keys.of("type", "abbrev", "low", "high", "scale", "steps", "default")
            .nullable("abbrev", "default");
    private static final Keys ANY =
            Keys.of("type", "abbrev", "default", "values", "labels", "low", "high", "scale", "steps");
    static final List<String> TYPES = List.of("discrete", "continuous");
    private static final int DEFAULT_STEPS = 5;

    private final Problems problems;
    private final ValueReader values;

    ParameterSection(Problems problems) {
        this.problems = problems;
        this.values = new ValueReader(problems);
    }

    /** Returns the parameter; empty when it is not as it should be, which is then reported. */
    Optional<Parameter> read(Entry entry) {
        Optional<String> name = entry.key().asText();
        Label label = Label.FILE
                .child("parameters")
                .child(Shown.plain(name.orElse(entry.key().text())));
        if (name.isEmpty()) {
            problems.add(
                    entry.key().at(),
                    label.says("a parameter's name must be text; " + Described.insteadOfText(entry.key())));
        }
        int before = problems.count();
        Optional<Parameter> parameter = open(entry, label).flatMap(section -> read(name.orElse(""), section));
        if (problems.count() > before || name.isEmpty()) {
            return Optional.empty();
        }
        parameter.ifPresent(read -> problems.addAll(ParameterRules.check(read)));
        return parameter;
    }

    private Optional<Section> open(Entry entry, Label label) {
        return Section.open(entry.value(), entry.key().at(), label, keys(entry.value()), problems);
    }

    private static Keys keys(YamlNode node) {
        String type = node instanceof Mapping map
                ? map.find("type")
                        .map(found -> found.value() instanceof YamlNode.Scalar s ? s.text() : "")
                        .orElse("")
                : "";
        return switch (type) {
            case "discrete" -> DISCRETE;
            case "continuous" -> CONTINUOUS;
            default -> ANY;
        };
    }

    private Optional<Parameter> read(String name, Section section) {
        if (section.entry("type").isEmpty()) {
            section.complain(
                    "type", "missing; write 'type: discrete' with values, or 'type: continuous' with low and high");
        }
        Optional<String> type = section.word("type", TYPES);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        return type.get().equals("discrete") ? discrete(name, section) : continuous(name, section);
    }

    private Optional<Parameter> discrete(String name, Section section) {
        section.require("values");
        Optional<List<Value>> listed = section.list("values", "a list of values")
                .flatMap(nodes -> values.items(nodes, section.label("values")));
        Optional<List<String>> labels = section.texts("labels");
        if (labels.isPresent() && labels.get().isEmpty()) {
            section.complain("labels", "is an empty list; write one label per value, or remove it");
        }
        Optional<Value> chosen =
                section.entry("default").flatMap(entry -> values.read(entry.value(), section.label("default")));
        Optional<String> abbrev = section.text("abbrev");
        return listed.map(v -> new Discrete(name, abbrev, chosen, v, labels.orElse(List.of())));
    }

    private Optional<Parameter> continuous(String name, Section section) {
        section.require("low", "high");
        OptionalDouble low = section.real("low");
        OptionalDouble high = section.real("high");
        OptionalDouble fallback = section.real("default");
        OptionalInt steps = section.integer("steps");
        Optional<String> abbrev = section.text("abbrev");
        Scale scale = section.word("scale", List.of("linear", "log"))
                        .filter("log"::equals)
                        .isPresent()
                ? Scale.LOG
                : Scale.LINEAR;
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Continuous(
                name, abbrev, low.getAsDouble(), high.getAsDouble(), scale, steps.orElse(DEFAULT_STEPS), fallback));
    }
}
