package io.hyperherd.core.space;

import io.hyperherd.Parameter;
import io.hyperherd.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names trials after their parameters, {@code <abbrev or name>-<label or value>} joined by {@code _}.
 *
 * <p>Floats have four digits. Where that gives two trials one name, the parameter that can tell them apart with the fewest further
 * digits gets these in every name.
 */
final class ExperimentNames {

    private final Map<String, NameTokens> tokens = new LinkedHashMap<>();

    private ExperimentNames(List<Parameter> parameters) {
        parameters.forEach(parameter -> tokens.put(parameter.name(), new NameTokens(parameter)));
    }

    /**
     * Returns the names of {@code trials}, all different, in order.
     *
     * @throws ExpansionException when two trials would share a name with any number of digits, or a list or map has no label
     */
    static List<String> of(List<Parameter> parameters, List<Map<String, Value>> trials) {
        ExperimentNames naming = new ExperimentNames(parameters);
        while (true) {
            List<String> names = trials.stream().map(naming::name).toList();
            if (!naming.widenWhereNamesCollide(names, trials)) {
                return names;
            }
        }
    }

    private String name(Map<String, Value> params) {
        return params.entrySet().stream()
                .map(entry -> tokens(entry.getKey()).token(entry.getValue()))
                .collect(Collectors.joining("_"));
    }

    /** Returns whether names collided. Each call that returns true has given some parameter more digits, so there are few. */
    private boolean widenWhereNamesCollide(List<String> names, List<Map<String, Value>> trials) {
        Map<String, Integer> firstOfName = new HashMap<>();
        boolean collided = false;
        for (int i = 0; i < names.size(); i++) {
            Integer first = firstOfName.putIfAbsent(names.get(i), i);
            if (first != null) {
                tellApart(trials.get(first), trials.get(i));
                collided = true;
            }
        }
        return collided;
    }

    private void tellApart(Map<String, Value> one, Map<String, Value> other) {
        if (!name(one).equals(name(other))) {
            return;
        }
        Optional<String> best = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (String parameter : one.keySet()) {
            int needed = digitsTellingApart(parameter, one, other).orElse(Integer.MAX_VALUE);
            if (needed < fewest) {
                fewest = needed;
                best = Optional.of(parameter);
            }
        }
        tokens(best.orElseThrow(() -> indistinguishable(one, other))).widenTo(fewest);
    }

    private Optional<Integer> digitsTellingApart(String parameter, Map<String, Value> one, Map<String, Value> other) {
        return Optional.ofNullable(other.get(parameter))
                .flatMap(value -> Optional.ofNullable(one.get(parameter))
                        .flatMap(first -> tokens(parameter).digitsTellingApart(first, value)));
    }

    private NameTokens tokens(String parameter) {
        return Objects.requireNonNull(tokens.get(parameter), parameter);
    }

    private ExpansionException indistinguishable(Map<String, Value> one, Map<String, Value> other) {
        return new ExpansionException(
                List.of("parameters"),
                "two trials would share the experiment name '" + name(one) + "' and so their output: ("
                        + Combination.describe(one) + ") and (" + Combination.describe(other)
                        + "); tell them apart with labels or another abbrev");
    }
}
