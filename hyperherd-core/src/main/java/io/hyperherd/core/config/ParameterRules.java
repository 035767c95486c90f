package io.hyperherd.core.config;

import io.hyperherd.Parameter;
import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.Parameter.Scale;
import io.hyperherd.core.config.yaml.Shown;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueEquality;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules within one parameter. */
final class ParameterRules {

    /** The most points a continuous parameter can have: as many as a sweep may have combinations. */
    static final int MAX_STEPS = GridRules.MAX_COMBINATIONS;

    private final String name;
    private final List<Finding> found = new ArrayList<>();

    private ParameterRules(String name) {
        this.name = name;
    }

    static List<Finding> check(Parameter parameter) {
        ParameterRules rules = new ParameterRules(parameter.name());
        if (parameter instanceof Discrete discrete) {
            rules.discrete(discrete);
        } else if (parameter instanceof Continuous continuous) {
            rules.continuous(continuous);
        }
        return rules.found;
    }

    private void discrete(Discrete parameter) {
        if (parameter.values().isEmpty()) {
            add("values", "is empty; at least one value is needed");
            return;
        }
        for (int i = 0; i < parameter.values().size(); i++) {
            addItem("values", i, ValueRules.problem(parameter.values().get(i)));
        }
        parameter.defaultValue().ifPresent(value -> defaultIsListed(value, parameter.values()));
        if (parameter.labels().isEmpty()) {
            valuesNameThemselves(parameter.values());
        } else {
            labels(parameter.labels(), parameter.values().size());
        }
    }

    private void defaultIsListed(Value chosen, List<Value> values) {
        if (values.stream().noneMatch(value -> ValueEquality.plain(value, chosen))) {
            add("default", ShownValue.of(chosen) + " is not one of the values: " + ShownValue.of(values));
        }
    }

    private void valuesNameThemselves(List<Value> values) {
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            if (value instanceof Value.Seq || value instanceof Value.Dict) {
                addItem("values", i, Optional.of("a list or map cannot name a trial; add 'labels', one per value"));
            } else if (value instanceof Value.Text text && text.value().contains("/")) {
                addItem(
                        "values",
                        i,
                        Optional.of(Shown.quoted(text.value())
                                + " contains '/', which no directory name can hold; add 'labels', one per value"));
            }
        }
    }

    private void labels(List<String> labels, int values) {
        if (labels.size() != values) {
            add("labels", labels.size() + " labels for " + values + " values; write one label per value");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            addItem("labels", i, label(label));
            if (!seen.add(label)) {
                addItem("labels", i, Optional.of(Shown.quoted(label) + " is there twice; labels must differ"));
            }
        }
    }

    private static Optional<String> label(String label) {
        if (label.isEmpty()) {
            return Optional.of("a label must not be empty");
        }
        return label.contains("/")
                ? Optional.of(Shown.quoted(label) + " contains '/', which no directory name can hold")
                : TextRules.oneLine(label).map(problem -> Shown.quoted(label) + " " + problem);
    }

    private void continuous(Continuous parameter) {
        if (parameter.steps() < 1 || parameter.steps() > MAX_STEPS) {
            add("steps", parameter.steps() + " is out of range; 1 to 10,000,000 are allowed");
        }
        addBound("low", parameter.low());
        addBound("high", parameter.high());
        if (!found.isEmpty()) {
            return;
        }
        if (parameter.low() >= parameter.high()) {
            add("low", "low " + parameter.low() + " must be less than high " + parameter.high());
        } else if (parameter.scale() == Scale.LOG && parameter.low() <= 0) {
            add("low", "a log scale needs low above 0, but it is " + parameter.low());
        } else if (parameter.fallback().isPresent()) {
            fallbackIsInside(parameter, parameter.fallback().getAsDouble());
        }
    }

    private void addBound(String key, double bound) {
        ValueRules.problem(Value.of(bound)).ifPresent(problem -> add(key, problem));
    }

    private void fallbackIsInside(Continuous parameter, double fallback) {
        if (!(parameter.low() <= fallback && fallback <= parameter.high())) {
            add("default", fallback + " is not between low " + parameter.low() + " and high " + parameter.high());
        }
    }

    private void add(String key, String text) {
        found.add(Finding.at(List.of("parameters", name, key), text));
    }

    private void addItem(String key, int index, Optional<String> text) {
        List<String> place = List.of("parameters", name, key, Integer.toString(index));
        text.ifPresent(problem -> found.add(new Finding(Finding.path(place.subList(0, 3)), place, problem)));
    }
}
