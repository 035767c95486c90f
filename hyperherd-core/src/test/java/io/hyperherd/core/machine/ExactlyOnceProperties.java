package io.hyperherd.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.CleanOptions.Extent;
import io.hyperherd.testkit.CancelFault;
import io.hyperherd.testkit.Fault;
import io.hyperherd.testkit.FindFault;
import io.hyperherd.testkit.ObserveFault;
import io.hyperherd.testkit.SubmitFault;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Whatever commands are given in whatever order, wherever they are killed and whatever goes wrong meanwhile: no trial is lost, none is run
 * twice, no status is made up, no index is used again.
 */
class ExactlyOnceProperties {

    private static final int MOST_STEPS = 40;
    /** More than a run of six trials does. */
    private static final int MOST_DEEDS = 60;

    /** From one seed, so that the gate judges a change and not its luck; more tries go further from there. */
    @Property(tries = 1000, seed = "20261124")
    @AddLifecycleHook(NightlySize.class)
    void everyTrialIsExecutedOncePerTimeItWasAskedFor(@ForAll("interleavings") List<Step> steps, @ForAll long seed) {
        play(steps, seed, Engineering.SOUND);
    }

    @Example
    void anEngineThatSubmitsWithoutAnIntentOnDiskIsCaught() {
        assertThat(firstFailure(Engineering.WITHOUT_INTENT)).hasValueSatisfying(ExactlyOnceProperties::isARepetition);
    }

    @Example
    void anEngineThatDoesNotLookForWhatItMayHaveSubmittedIsCaught() {
        assertThat(firstFailure(Engineering.WITHOUT_LOOKING)).hasValueSatisfying(ExactlyOnceProperties::isARepetition);
    }

    @Example
    void anEngineWhoseScriptsDoNotClaimTheirAttemptIsCaught() {
        assertThat(firstFailure(Engineering.WITHOUT_CLAIMS)).hasValueSatisfying(ExactlyOnceProperties::isARepetition);
    }

    private static void isARepetition(AssertionError found) {
        assertThat(found).hasMessageContaining("runs that were live or done when");
    }

    private Optional<AssertionError> firstFailure(Engineering engineering) {
        RandomGenerator<List<Step>> generator = interleavings().generator(1000);
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            try {
                play(generator.next(random).value(), i, engineering);
            } catch (AssertionError found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static void play(List<Step> steps, long seed, Engineering engineering) {
        try (World world = new World(seed, engineering)) {
            steps.forEach(world::step);
            world.settle();
        }
    }

    @Provide
    Arbitrary<List<Step>> interleavings() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, fatal().map(Step.Run::new)),
                        Tuple.of(2, picked(Step.RunOne::new)),
                        Tuple.of(2, fatal().map(Step.RunOrphaning::new)),
                        Tuple.of(1, picked(Step.RunAgain::new)),
                        Tuple.of(6, fatal().map(Step.Status::new)),
                        Tuple.of(2, picked(Step.StopOne::new)),
                        Tuple.of(1, fatal().map(Step.StopAll::new)),
                        Tuple.of(
                                1,
                                Combinators.combine(Arbitraries.of(Extent.class), silences(), fatal())
                                        .as(Step.Clean::new)),
                        Tuple.of(4, Arbitraries.integers().between(0, 5).map(Step.Edit::new)),
                        Tuple.of(8, Arbitraries.integers().between(1, 300).map(Step.Wait::new)),
                        Tuple.of(6, faults().map(Step.Meet::new)),
                        Tuple.of(3, slowness()),
                        Tuple.of(1, pick().map(Step.LoseNode::new)),
                        Tuple.of(1, pick().map(Step.Requeue::new)),
                        Tuple.of(1, pick().map(Step.Preempt::new)),
                        Tuple.of(1, Arbitraries.create(Step.Forget::new)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_STEPS);
    }

    private static Arbitrary<Step> slowness() {
        Arbitrary<Integer> deed = Arbitraries.integers().between(1, MOST_DEEDS).withDistribution(uniform());
        return Combinators.combine(deed, Arbitraries.integers().between(1, 300)).as(Step.Slow::new);
    }

    /** Of a scheduler that says nothing, and now and then does nothing. */
    private static Arbitrary<List<Fault>> silences() {
        return Arbitraries.of(
                List.of(),
                List.of(ObserveFault.SILENT),
                List.of(ObserveFault.QUEUE_SILENT),
                List.of(ObserveFault.ACCOUNTING_SILENT),
                List.of(ObserveFault.SILENT, CancelFault.REFUSED));
    }

    private static Arbitrary<Step> picked(BiFunction<Integer, Integer, Step> step) {
        return Combinators.combine(pick(), fatal()).as(step::apply);
    }

    private static Arbitrary<Integer> pick() {
        return Arbitraries.integers().between(0, 11);
    }

    /** Every other command is killed. */
    private static Arbitrary<Integer> fatal() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, MOST_DEEDS).withDistribution(uniform())));
    }

    private static RandomDistribution uniform() {
        return RandomDistribution.uniform();
    }

    private static Arbitrary<Fault> faults() {
        return Arbitraries.oneOf(
                Arbitraries.of(SubmitFault.class),
                Arbitraries.of(FindFault.class),
                Arbitraries.of(ObserveFault.class),
                Arbitraries.of(CancelFault.class));
    }
}
