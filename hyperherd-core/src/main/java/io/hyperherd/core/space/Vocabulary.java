package io.hyperherd.core.space;

import io.hyperherd.Parameter;
import io.hyperherd.core.space.expression.ExpressionNames;
import io.hyperherd.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names by which expressions know the parameters of a sweep. */
record Vocabulary(Map<String, String> nameByParameter) {

    static Vocabulary of(List<Parameter> parameters) {
        Map<String, String> names = new HashMap<>();
        parameters.forEach(parameter -> names.put(parameter.name(), ExpressionNames.strip(parameter.name())));
        return new Vocabulary(Map.copyOf(names));
    }

    Set<String> names() {
        return new HashSet<>(nameByParameter.values());
    }

    Map<String, Value> namespace(Map<String, Value> params) {
        Map<String, Value> namespace = new HashMap<>();
        params.forEach((parameter, value) -> namespace.put(nameByParameter.getOrDefault(parameter, parameter), value));
        return namespace;
    }
}
