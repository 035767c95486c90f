package io.hyperherd.core.space;

import io.hyperherd.SweepDefinition;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Real;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.ValueText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** From a definition to its trials. */
public final class TrialSpace {

    private TrialSpace() {}

    /**
     * Returns the trials of {@code definition} in order: the grid's combinations, each taken through the conditions in turn, the first
     * of every kind kept. The same definition always gives the same trials. Takes time and memory linear in the combinations.
     *
     * @throws ExpansionException when the grid has more than 10,000,000 combinations, an expression fails, a value is not finite, no
     *     combination remains, or two trials cannot be named apart
     */
    public static List<TrialSpec> expand(SweepDefinition definition) {
        Vocabulary vocabulary = Vocabulary.of(definition.parameters());
        List<Rule> rules = IntStream.range(0, definition.conditions().size())
                .mapToObj(i -> Rule.of(i, definition.conditions().get(i), vocabulary))
                .toList();
        Deduplication kinds = new Deduplication(definition.parameters());
        List<Combination> kept = Combinations.of(definition)
                .flatMap(params -> applyAll(rules, new Combination(params, Map.of())).stream())
                .filter(combination -> kinds.isFirst(combination.params()))
                .toList();
        if (kept.isEmpty()) {
            throw new ExpansionException(
                    List.of("conditions"),
                    "sweep '" + definition.name()
                            + "': the conditions exclude every combination, so no valid combinations remain; relax an exclude");
        }
        kept.forEach(TrialSpace::refuseNonFinite);
        return named(definition, kept);
    }

    private static Optional<Combination> applyAll(List<Rule> rules, Combination combination) {
        Optional<Combination> result = Optional.of(combination);
        for (Rule rule : rules) {
            result = result.flatMap(rule::apply);
        }
        return result;
    }

    private static List<TrialSpec> named(SweepDefinition definition, List<Combination> kept) {
        TrialSpec.Identity identity = new Identity(
                ExperimentNames.of(
                        definition.parameters(),
                        kept.stream().map(Combination::params).toList()),
                new TrialHash());
        return kept.stream()
                .map(combination -> new TrialSpec(combination.params(), combination.extras(), identity))
                .toList();
    }

    private record Identity(ExperimentNames names, TrialHash hasher) implements TrialSpec.Identity {

        @Override
        public String name(Map<String, Value> params) {
            return names.name(params);
        }

        @Override
        public String hash(Map<String, Value> params, Map<String, Value> extras) {
            return hasher.hash(params, extras);
        }
    }

    private static void refuseNonFinite(Combination combination) {
        refuseNonFinite(combination, combination.params());
        refuseNonFinite(combination, combination.extras());
    }

    private static void refuseNonFinite(Combination combination, Map<String, Value> values) {
        values.forEach((name, value) -> {
            if (!isFinite(value)) {
                throw new ExpansionException(
                        List.of("conditions"),
                        "'" + name + "' is " + ValueText.display(value) + " in the trial with "
                                + Combination.describe(combination.params())
                                + "; NaN and infinities are not values, change the condition or value that yields it");
            }
        });
    }

    private static boolean isFinite(Value value) {
        if (value instanceof Real real) {
            return Double.isFinite(real.value());
        }
        if (value instanceof Dict dict) {
            return dict.entries().values().stream().allMatch(TrialSpace::isFinite);
        }
        return !(value instanceof Seq seq) || seq.items().stream().allMatch(TrialSpace::isFinite);
    }
}
