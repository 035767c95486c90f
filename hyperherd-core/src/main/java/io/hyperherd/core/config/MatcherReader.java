package io.hyperherd.core.config;

import io.hyperherd.Condition.AnyOf;
import io.hyperherd.Condition.Compare;
import io.hyperherd.Condition.Matcher;
import io.hyperherd.Condition.NoneOf;
import io.hyperherd.Condition.Order;
import io.hyperherd.core.config.yaml.Shown;
import io.hyperherd.core.config.yaml.YamlNode.Entry;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import java.util.List;
import java.util.Optional;

/** Reads what a parameter is compared with in {@code when}. */
final class MatcherReader {

    static final List<String> OPERATORS = List.of("eq", "ne", "gt", "ge", "lt", "le", "in", "not_in");

    private final Problems problems;

    MatcherReader(Problems problems) {
        this.problems = problems;
    }

    /** Returns the matcher that {@code value} stands for; {@code entry} is where complaints point. */
    Optional<Matcher> read(Entry entry, Value value, Label label) {
        if (value instanceof Seq list) {
            return Optional.of(new AnyOf(list.items()));
        }
        if (!(value instanceof Dict map)) {
            return Optional.of(new AnyOf(List.of(value)));
        }
        if (map.entries().size() != 1) {
            return complain(
                    entry, label, "a comparison has exactly one of these keys: " + String.join(", ", OPERATORS));
        }
        String operator = map.entries().keySet().iterator().next();
        return comparison(entry, operator, map.entries().getOrDefault(operator, Value.NULL), label);
    }

    private Optional<Matcher> comparison(Entry entry, String operator, Value operand, Label label) {
        return switch (operator) {
            case "eq" -> Optional.of(new AnyOf(List.of(operand)));
            case "ne" -> Optional.of(new NoneOf(List.of(operand)));
            case "gt" -> Optional.of(new Compare(Order.GT, operand));
            case "ge" -> Optional.of(new Compare(Order.GE, operand));
            case "lt" -> Optional.of(new Compare(Order.LT, operand));
            case "le" -> Optional.of(new Compare(Order.LE, operand));
            case "in", "not_in" -> membership(entry, operator, operand, label);
            default ->
                complain(
                        entry,
                        label,
                        "unknown comparison " + Shown.quoted(operator) + NearestName.choices(operator, OPERATORS));
        };
    }

    private Optional<Matcher> membership(Entry entry, String operator, Value operand, Label label) {
        if (!(operand instanceof Seq list)) {
            return complain(entry, label, "'" + operator + "' needs a list, such as " + operator + ": [1, 2]");
        }
        return Optional.of(operator.equals("in") ? new AnyOf(list.items()) : new NoneOf(list.items()));
    }

    private Optional<Matcher> complain(Entry entry, Label label, String complaint) {
        problems.add(entry.at(), label.says(complaint));
        return Optional.empty();
    }
}
