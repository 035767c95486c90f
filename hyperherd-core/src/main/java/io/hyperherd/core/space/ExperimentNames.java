package io.hyperherd.core.space;

import io.hyperherd.Parameter;
import io.hyperherd.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
     * Returns what names {@code trials}, all differently.
     *
     * @throws ExpansionException when two trials would share a name with any number of digits, or a list or map has no label
     */
    static ExperimentNames of(List<Parameter> parameters, List<Map<String, Value>> trials) {
        ExperimentNames naming = new ExperimentNames(parameters);
        while (true) {
            if (!naming.widenWhereNamesCollide(trials)) {
                return naming;
            }
        }
    }

    /** Returns the name of the trial with these parameters. */
    String name(Map<String, Value> params) {
        StringBuilder name = new StringBuilder();
        params.forEach((parameter, value) -> name.append(name.length() == 0 ? "" : "_")
                .append(tokens(parameter).token(value)));
        return name.toString();
    }

    /** Returns whether names collided. Each call that returns true has given some parameter more digits, so there are few. */
    private boolean widenWhereNamesCollide(List<Map<String, Value>> trials) {
        List<String> names = trials.stream().map(this::name).toList();
        Map<String, Integer> firstOfName = new HashMap<>(2 * names.size());
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
