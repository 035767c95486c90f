package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.Shown;
import io.hyperherd.core.config.yaml.YamlNode;
import io.hyperherd.core.config.yaml.YamlNode.Entry;
import io.hyperherd.core.config.yaml.YamlNode.Foreign;
import io.hyperherd.core.config.yaml.YamlNode.Known;
import io.hyperherd.core.config.yaml.YamlNode.Mapping;
import io.hyperherd.core.config.yaml.YamlNode.Scalar;
import io.hyperherd.core.config.yaml.YamlNode.Sequence;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns nodes of the file into values of sweeps. */
final class ValueReader {

    private final Problems problems;

    ValueReader(Problems problems) {
        this.problems = problems;
    }

    /** Returns the value that {@code node} is; empty, and reported, when it holds what no value can be. */
    Optional<Value> read(YamlNode node, Label label) {
        if (node instanceof Scalar scalar) {
            return scalar(scalar, label);
        }
        return node instanceof Sequence list
                ? items(list.items(), label).map(Value.Seq::new)
                : map((Mapping) node, label).map(Value.Dict::new);
    }

    /** Returns the values of {@code nodes}; empty, and reported, when one of them is none. */
    Optional<List<Value>> items(List<YamlNode> nodes, Label label) {
        List<Value> values = new ArrayList<>();
        nodes.forEach(node -> read(node, label).ifPresent(values::add));
        return values.size() == nodes.size() ? Optional.of(values) : Optional.empty();
    }

    private Optional<Map<String, Value>> map(Mapping map, Label label) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Entry entry : map.entries()) {
            Optional<String> key = entry.key().asText();
            if (key.isEmpty()) {
                problems.add(
                        entry.key().at(), label.says("keys must be text; " + Described.insteadOfText(entry.key())));
            } else {
                read(entry.value(), label).ifPresent(value -> values.put(key.get(), value));
            }
        }
        return values.size() == map.entries().size() ? Optional.of(values) : Optional.empty();
    }

    private Optional<Value> scalar(Scalar scalar, Label label) {
        if (scalar.content() instanceof Foreign foreign) {
            String shown = Shown.plain(scalar.text());
            problems.add(
                    scalar.at(),
                    label.says(shown + " is " + foreign.what()
                            + ", which cannot be a value; put it in quotes to make it text"));
            return Optional.empty();
        }
        return Optional.of(((Known) scalar.content()).value());
    }
}
