package io.hyperherd.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Condition;
import io.hyperherd.Grid;
import io.hyperherd.Parameter;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TrialSpaceProperties {

    /** One to four parameters of one to four distinct values each, the first value being the default. */
    @Provide
    Arbitrary<List<Parameter>> parameters() {
        return values().list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(lists -> IntStream.range(0, lists.size())
                        .<Parameter>mapToObj(i -> TestSweep.withDefault(
                                TestSweep.values("p" + i, lists.get(i).toArray()),
                                lists.get(i).get(0)))
                        .toList());
    }

    private static Arbitrary<List<Value>> values() {
        Arbitrary<Value> whole = Arbitraries.integers().between(0, 9).map(Value::of);
        Arbitrary<Value> word =
                Arbitraries.strings().withCharRange('a', 'f').ofLength(2).map(Value::of);
        Arbitrary<Value> fraction = Arbitraries.integers().between(1, 99).map(i -> Value.of(i + 0.5));
        return Arbitraries.oneOf(whole, word, fraction)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements();
    }

    /** Conditions that may exclude, force onto values that others have, and set. */
    @Provide
    Arbitrary<List<Condition>> conditions() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 4);
        Arbitrary<Condition> one = Combinators.combine(number, number, number).as((kind, seen, made) -> switch (kind) {
            case 0 -> TestSweep.excluding(TestSweep.when("p0", seen), "p0", made);
            case 1 -> TestSweep.setting(TestSweep.when("p0", seen), "extra", made);
            default -> TestSweep.forcing(TestSweep.when("p0", seen, "aa", 1.5), "p0", made);
        });
        return one.list().ofMaxSize(3);
    }

    @Property
    void fullGridHasTheProductOfItsLevels(@ForAll("parameters") List<Parameter> parameters) {
        int product = parameters.stream().mapToInt(Levels::count).reduce(1, Math::multiplyExact);

        assertThat(TrialSpace.expand(TestSweep.full(parameters))).hasSize(product);
    }

    @Property
    void oneAtATimeHasTheDefaultsAndEveryOtherValueOnce(@ForAll("parameters") List<Parameter> parameters) {
        int others = parameters.stream().mapToInt(p -> Levels.count(p) - 1).sum();

        assertThat(TrialSpace.expand(TestSweep.sweep(new Grid.OneAtATime(), parameters)))
                .hasSize(1 + others);
    }

    @Property
    void listedGridHasTheProductOfTheListedLevels(
            @ForAll("parameters") List<Parameter> parameters, @ForAll @IntRange(max = 4) int listed) {
        List<Parameter> some = parameters.subList(0, Math.min(listed, parameters.size()));
        int product = some.stream().mapToInt(Levels::count).reduce(1, Math::multiplyExact);
        Grid grid = new Grid.Over(some.stream().map(Parameter::name).toList());

        assertThat(TrialSpace.expand(TestSweep.sweep(grid, parameters))).hasSize(product);
    }

    @Property
    void eachTrialOfAFullGridStandsAtItsOdometerReading(@ForAll("parameters") List<Parameter> parameters) {
        List<TrialSpec> trials = TrialSpace.expand(TestSweep.full(parameters));

        for (int i = 0; i < trials.size(); i++) {
            int rest = i;
            for (int p = parameters.size() - 1; p >= 0; p--) {
                Discrete parameter = (Discrete) parameters.get(p);
                assertThat(trials.get(i).params().get(parameter.name()))
                        .isEqualTo(
                                parameter.values().get(rest % parameter.values().size()));
                rest /= parameter.values().size();
            }
        }
    }

    @Property
    void noTwoTrialsShareADeduplicationKeyOrAName(
            @ForAll("parameters") List<Parameter> parameters, @ForAll("conditions") List<Condition> conditions) {
        List<TrialSpec> trials = expandUnlessNothingRemains(parameters, conditions);
        Deduplication keys = new Deduplication(parameters);

        assertThat(trials).extracting(trial -> keys.key(trial.params())).doesNotHaveDuplicates();
        assertThat(trials).extracting(TrialSpec::experimentName).doesNotHaveDuplicates();
        assertThat(trials).extracting(TrialSpec::hash).doesNotHaveDuplicates();
    }

    @Property
    void theSameDefinitionAlwaysGivesTheSameTrials(
            @ForAll("parameters") List<Parameter> parameters, @ForAll("conditions") List<Condition> conditions) {
        assertThat(expandUnlessNothingRemains(parameters, conditions))
                .isEqualTo(expandUnlessNothingRemains(parameters, conditions));
    }

    @Property
    void everyTrialHasEveryParameterInFileOrder(
            @ForAll("parameters") List<Parameter> parameters, @ForAll("conditions") List<Condition> conditions) {
        List<String> names = parameters.stream().map(Parameter::name).toList();

        assertThat(expandUnlessNothingRemains(parameters, conditions))
                .allSatisfy(trial -> assertThat(trial.params().keySet()).containsExactlyElementsOf(names));
    }

    @Property
    void theOrderOfParametersDoesNotMatterToTheHash(
            @ForAll("parameters") List<Parameter> parameters, @ForAll long seed) {
        TrialSpec trial = TrialSpace.expand(TestSweep.full(parameters)).get(0);
        List<String> keys = new ArrayList<>(trial.params().keySet());
        Collections.shuffle(keys, new Random(seed));
        Map<String, Value> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, trial.params().get(key)));

        assertThat(TrialHash.of(shuffled, trial.extras())).isEqualTo(trial.hash());
    }

    private static List<TrialSpec> expandUnlessNothingRemains(List<Parameter> parameters, List<Condition> conditions) {
        try {
            return TrialSpace.expand(TestSweep.full(parameters, conditions.toArray(Condition[]::new)));
        } catch (ExpansionException refused) {
            assertThat(refused).hasMessageContaining("no valid combinations remain");
            return List.of();
        }
    }
}
