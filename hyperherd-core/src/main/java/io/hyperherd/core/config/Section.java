package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.Position;
import io.hyperherd.core.config.yaml.Shown;
import io.hyperherd.core.config.yaml.YamlNode;
import io.hyperherd.core.config.yaml.YamlNode.Entry;
import io.hyperherd.core.config.yaml.YamlNode.Known;
import io.hyperherd.core.config.yaml.YamlNode.Mapping;
import io.hyperherd.core.config.yaml.YamlNode.Scalar;
import io.hyperherd.core.config.yaml.YamlNode.Sequence;
import io.hyperherd.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A map of the file with known keys. Whatever is not as it should be is reported to the problems and then treated as absent, so that
 * reading goes on.
 */
final class Section {

    private final Label label;
    private final Position at;
    private final Mapping map;
    private final Keys keys;
    private final Problems problems;

    private Section(Label label, Position at, Mapping map, Keys keys, Problems problems) {
        this.label = label;
        this.at = at;
        this.map = map;
        this.keys = keys;
        this.problems = problems;
    }

    /** Opens {@code node}, which must be a map; {@code at} is where complaints about the map as a whole point. */
    static Optional<Section> open(YamlNode node, Position at, Label label, Keys keys, Problems problems) {
        if (!(node instanceof Mapping map)) {
            problems.add(node.at(), label.says(Described.insteadOfMap(keys.allowed(), node)));
            return Optional.empty();
        }
        Section section = new Section(label, at, map, keys, problems);
        map.entries().forEach(entry -> section.requireKnown(entry.key()));
        return Optional.of(section);
    }

    private void requireKnown(Scalar key) {
        if (key.asText().isEmpty() && !keys.admit(key.text())) {
            problems.add(key.at(), label.says("keys must be text; " + Described.insteadOfText(key)));
        } else if (!keys.admit(key.text())) {
            problems.add(
                    key.at(),
                    label.says("unknown key " + Shown.quoted(key.text())
                            + NearestName.choices(key.text(), keys.allowed())));
        }
    }

    Label label(String key) {
        return label.child(key);
    }

    /** Returns the entry of {@code key}; empty when it is not there, or null where null means that. */
    Optional<Entry> entry(String key) {
        return map.find(key).filter(entry -> !(keys.nullable().contains(key) && isNull(entry.value())));
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof Scalar scalar && scalar.isNull();
    }

    /** Reports each of {@code required} that is not there. */
    void require(String... required) {
        for (String key : required) {
            if (entry(key).isEmpty()) {
                problems.add(at, label.says("'" + key + "' is missing"));
            }
        }
    }

    void complain(String key, String complaint) {
        problems.add(entry(key).map(Entry::at).orElse(at), label(key).says(complaint));
    }

    Optional<String> text(String key) {
        return entry(key).flatMap(entry -> text(entry.value(), label(key)));
    }

    private Optional<String> text(YamlNode node, Label of) {
        Optional<String> text = node instanceof Scalar scalar ? scalar.asText() : Optional.empty();
        if (text.isEmpty()) {
            problems.add(node.at(), of.says(Described.insteadOfText(node)));
        }
        return text;
    }

    /** Returns the texts of a list; none when one of them is not text. */
    Optional<List<String>> texts(String key) {
        return entry(key)
                .flatMap(entry ->
                        list(key, "a list of texts, or [] for none,").flatMap(items -> texts(items, label(key))));
    }

    private Optional<List<String>> texts(List<YamlNode> items, Label of) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> text(item, of).ifPresent(texts::add));
        return texts.size() == items.size() ? Optional.of(texts) : Optional.empty();
    }

    Optional<List<YamlNode>> list(String key, String wanted) {
        Optional<Entry> entry = entry(key);
        if (entry.isPresent() && entry.get().value() instanceof Sequence list) {
            return Optional.of(list.items());
        }
        entry.ifPresent(found -> problems.add(found.at(), label(key).says(Described.instead(wanted, found.value()))));
        return Optional.empty();
    }

    OptionalInt integer(String key) {
        Optional<BigInteger> number = entry(key).flatMap(e -> value(e.value())).flatMap(Coercion::integer);
        if (number.isEmpty()) {
            entry(key).ifPresent(e -> complain(key, Described.instead("a whole number", e.value())));
            return OptionalInt.empty();
        }
        if (number.get().bitLength() > Integer.SIZE - 1) {
            complain(
                    key,
                    Shown.plain(number.get().toString()) + " is out of range; whole numbers here have at most 31 bits");
            return OptionalInt.empty();
        }
        return OptionalInt.of(number.get().intValue());
    }

    OptionalDouble real(String key) {
        OptionalDouble number = entry(key).flatMap(e -> value(e.value())).stream()
                .flatMapToDouble(value -> Coercion.real(value).stream())
                .findFirst();
        if (number.isEmpty()) {
            entry(key).ifPresent(e -> complain(key, Described.instead("a number", e.value())));
        }
        return number;
    }

    private static Optional<Value> value(YamlNode node) {
        return node instanceof Scalar scalar && scalar.content() instanceof Known known
                ? Optional.of(known.value())
                : Optional.empty();
    }

    /** Returns the text of {@code key} if it is one of {@code words}. */
    Optional<String> word(String key, List<String> words) {
        Optional<String> word = text(key);
        if (word.isPresent() && !words.contains(word.get())) {
            complain(key, Shown.quoted(word.get()) + " is not allowed here" + NearestName.choices(word.get(), words));
            return Optional.empty();
        }
        return word;
    }
}
