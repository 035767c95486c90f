package io.hyperherd.core.config;

import io.hyperherd.Condition;
import io.hyperherd.Condition.Assignment;
import io.hyperherd.Condition.Clause;
import io.hyperherd.Condition.Computed;
import io.hyperherd.Condition.ExpressionClause;
import io.hyperherd.Condition.Literal;
import io.hyperherd.Condition.ParameterClause;
import io.hyperherd.core.config.yaml.YamlNode;
import io.hyperherd.core.config.yaml.YamlNode.Entry;
import io.hyperherd.core.config.yaml.YamlNode.Mapping;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one entry of {@code conditions}. */
final class ConditionSection {

    static final Keys KEYS = Keys.of("name", "when", "exclude", "force", "set").nullable("exclude", "force", "set");
    private static final String EXPRESSION = ConditionRules.EXPRESSION;
    private static final String EXPRESSION_WANTED =
            "an expression is text, such as \"lr * 2\"; for a number write the number itself";

    private final Problems problems;
    private final ValueReader values;
    private final MatcherReader matchers;

    ConditionSection(Problems problems) {
        this.problems = problems;
        this.values = new ValueReader(problems);
        this.matchers = new MatcherReader(problems);
    }

    /** Returns the condition; empty when it is not as it should be, which is then reported. */
    Optional<Condition> read(int index, YamlNode node) {
        int before = problems.count();
        String name = name(node);
        Optional<Condition> condition = Section.open(node, node.at(), Label.condition(name), KEYS, problems)
                .map(section -> read(name, section));
        if (problems.count() > before) {
            return Optional.empty();
        }
        condition.ifPresent(read -> problems.addAll(ConditionRules.check(index, read)));
        return condition;
    }

    private static String name(YamlNode node) {
        Optional<Entry> entry = node instanceof Mapping map ? map.find("name") : Optional.empty();
        return entry.flatMap(
                        found -> found.value() instanceof YamlNode.Scalar scalar ? scalar.asText() : Optional.empty())
                .orElse(Condition.UNNAMED);
    }

    private Condition read(String name, Section section) {
        section.text("name");
        section.require("when");
        List<Clause> when = new ArrayList<>();
        entries(section, "when")
                .forEach(entry -> clause(entry, section.label("when")).ifPresent(when::add));
        Map<String, List<Value>> exclude = new LinkedHashMap<>();
        map(section, "exclude").forEach((key, value) -> exclude.put(key, alternatives(value)));
        Map<String, Assignment> set = new LinkedHashMap<>();
        for (Entry entry : entries(section, "set")) {
            Label label = section.label("set").child(entry.key().text());
            value(entry, label)
                    .flatMap(value -> assignment(entry, value, label))
                    .ifPresent(read -> set.put(entry.key().text(), read));
        }
        return new Condition(name, when, exclude, map(section, "force"), set);
    }

    /** Returns the entries of a map whose keys are up to the user. */
    private List<Entry> entries(Section section, String key) {
        Optional<Entry> entry = section.entry(key);
        if (entry.isPresent() && entry.get().value() instanceof Mapping map) {
            return map.entries().stream()
                    .filter(e -> hasTextKey(e, section.label(key)))
                    .toList();
        }
        entry.ifPresent(found -> section.complain(key, Described.instead("a map from names to values", found.value())));
        return List.of();
    }

    private boolean hasTextKey(Entry entry, Label label) {
        if (entry.key().asText().isPresent()) {
            return true;
        }
        problems.add(entry.key().at(), label.says("keys must be text; " + Described.insteadOfText(entry.key())));
        return false;
    }

    private Map<String, Value> map(Section section, String key) {
        Map<String, Value> read = new LinkedHashMap<>();
        for (Entry entry : entries(section, key)) {
            String name = entry.key().text();
            value(entry, section.label(key).child(name)).ifPresent(value -> read.put(name, value));
        }
        return read;
    }

    private Optional<Value> value(Entry entry, Label label) {
        return values.read(entry.value(), label).map(Coercion::inCondition);
    }

    private static List<Value> alternatives(Value value) {
        return value instanceof Seq list ? list.items() : List.of(value);
    }

    private Optional<Clause> clause(Entry entry, Label when) {
        String name = entry.key().text();
        Label label = when.child(name);
        Optional<Value> value = value(entry, label);
        if (!name.equals(EXPRESSION)) {
            return value.flatMap(read -> matchers.read(entry, read, label)).map(m -> new ParameterClause(name, m));
        }
        return value.flatMap(read -> expression(entry, read, label)).map(ExpressionClause::new);
    }

    private Optional<Assignment> assignment(Entry entry, Value value, Label label) {
        return value instanceof Dict map
                        && map.entries().size() == 1
                        && map.entries().containsKey(EXPRESSION)
                ? expression(entry, map.entries().getOrDefault(EXPRESSION, Value.NULL), label.child(EXPRESSION))
                        .map(Computed::new)
                : Optional.of(new Literal(value));
    }

    private Optional<String> expression(Entry entry, Value value, Label label) {
        if (value instanceof Text text) {
            return Optional.of(text.value());
        }
        problems.add(entry.at(), label.says(EXPRESSION_WANTED));
        return Optional.empty();
    }
}
