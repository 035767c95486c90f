package io.hyperherd.core.space;

import static io.hyperherd.core.space.TestSweep.full;
import static io.hyperherd.core.space.TestSweep.logarithmic;
import static io.hyperherd.core.space.TestSweep.sweep;
import static io.hyperherd.core.space.TestSweep.trials;
import static io.hyperherd.core.space.TestSweep.values;
import static io.hyperherd.core.space.TestSweep.withDefault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.Grid;
import io.hyperherd.Parameter;
import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Scale;
import io.hyperherd.SweepDefinition;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class GridTest {

    private static final List<Parameter> C_AND_A_WITHOUT_DEFAULT =
            List.of(values("a", 1, 2), withDefault(values("b", 3, 4), 4), values("c", 5, 6));

    @Test
    void fullGridVariesTheLastParameterFastest() {
        assertThat(trials(full(List.of(values("a", 1, 2), values("b", "x", "y", "z")))))
                .containsExactly("a=1,b='x'", "a=1,b='y'", "a=1,b='z'", "a=2,b='x'", "a=2,b='y'", "a=2,b='z'");
    }

    @Test
    void listedGridPutsDefaultsFirstAndVariesTheLastListedFastest() {
        assertThat(trials(sweep(over("c", "a"), C_AND_A_WITHOUT_DEFAULT)))
                .containsExactly("b=4,c=5,a=1", "b=4,c=5,a=2", "b=4,c=6,a=1", "b=4,c=6,a=2");
    }

    @Test
    void namesFollowTheKeyOrderOfTheListedGrid() {
        assertThat(TrialSpace.expand(sweep(over("c", "a"), C_AND_A_WITHOUT_DEFAULT)))
                .first()
                .extracting(TrialSpec::experimentName)
                .isEqualTo("b-4_c-5_a-1");
    }

    @Test
    void listedParametersWithADefaultKeepTheirPlaceInTheFile() {
        List<Parameter> parameters =
                List.of(withDefault(values("a", 1, 2), 1), withDefault(values("b", 3, 4), 4), values("c", 5));

        assertThat(trials(sweep(over("c", "b"), parameters))).containsExactly("a=1,b=3,c=5", "a=1,b=4,c=5");
    }

    @Test
    void listedGridNeedsNoDefaultWhenEverythingIsListed() {
        assertThat(trials(sweep(over("b", "a"), List.of(values("a", 1, 2), values("b", 3, 4)))))
                .containsExactly("b=3,a=1", "b=3,a=2", "b=4,a=1", "b=4,a=2");
    }

    @Test
    void aNameListedTwiceAddsNothing() {
        assertThat(trials(sweep(over("a", "a"), List.of(values("a", 1, 2))))).containsExactly("a=1", "a=2");
    }

    @Test
    void anEmptyListIsTheDefaultsAlone() {
        assertThat(trials(sweep(over(), List.of(withDefault(values("a", 1, 2), 2)))))
                .containsExactly("a=2");
    }

    @Test
    void withoutGridTheDefaultsComeFirstAndThenOneParameterAtATime() {
        List<Parameter> parameters =
                List.of(withDefault(values("a", 1, 2, 3), 2), withDefault(values("b", "x", "y"), "x"));

        assertThat(trials(sweep(new Grid.OneAtATime(), parameters)))
                .containsExactly("a=2,b='x'", "a=1,b='x'", "a=3,b='x'", "a=2,b='y'");
    }

    @Test
    void withoutGridAValueEqualToTheDefaultIsSkippedAndTheDefaultStaysAsWritten() {
        List<Parameter> parameters =
                List.of(withDefault(values("a", 1, 2), 2.0), withDefault(values("f", 0.1, 0.10000000001, 0.2), 0.1));

        assertThat(trials(sweep(new Grid.OneAtATime(), parameters)))
                .containsExactly("a=2.0,f=0.1", "a=1,f=0.1", "a=2.0,f=0.2");
    }

    @Test
    void withoutGridADefaultBetweenTheStepsAddsThemAll() {
        Parameter parameter = Continuous.of("x", 0, 1, Scale.LINEAR, 3).withDefault(0.3);

        assertThat(trials(sweep(new Grid.OneAtATime(), List.of(parameter))))
                .containsExactly("x=0.3", "x=0.0", "x=0.5", "x=1.0");
    }

    @Test
    void theTemplateSweepHasItsFiveLearningRates() {
        assertThat(TrialSpace.expand(full(List.of(TestSweep.logarithmic("learning_rate", 1e-5, 1e-2, 5)))))
                .extracting(TrialSpec::experimentName)
                .containsExactly(
                        "learning_rate-1e-05",
                        "learning_rate-5.623e-05",
                        "learning_rate-0.0003162",
                        "learning_rate-0.001778",
                        "learning_rate-0.01");
    }

    @Test
    void refusesATrillionCombinationsInOneLineBeforeMakingAny() {
        List<Parameter> parameters = IntStream.range(0, 12)
                .<Parameter>mapToObj(i -> values("p" + i, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9))
                .toList();

        assertRefused(full(parameters), "1,000,000,000,000 combinations");
    }

    @Test
    void refusesCountsBeyondAnyInteger() {
        List<Parameter> parameters = IntStream.range(0, 500)
                .<Parameter>mapToObj(i -> values("p" + i, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9))
                .toList();

        assertRefused(full(parameters), "more than 10^18 combinations");
    }

    @Test
    void refusesBillionsOfStepsWithoutComputingThem() {
        List<Parameter> parameters = List.of(logarithmic("x", 1e-5, 1, Integer.MAX_VALUE));

        assertRefused(full(parameters), "2,147,483,647 combinations");
    }

    private static void assertRefused(SweepDefinition definition, String count) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> TrialSpace.expand(definition))
                        .isInstanceOf(ExpansionException.class)
                        .hasMessageContainingAll("'test'", count, "10,000,000")
                        .hasMessageNotContaining("\n"));
    }

    private static Grid over(String... parameters) {
        return new Grid.Over(List.of(parameters));
    }
}
