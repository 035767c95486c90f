package io.hyperherd.core.machine;

import io.hyperherd.testkit.ObserveFault;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Interleavings that once did harm, each as short as it can be, with the kill at any of its deeds. */
class FoundScenariosTest {

    static Stream<Integer> deeds() {
        return Stream.iterate(1, deed -> deed <= 45, deed -> deed + 1);
    }

    private static void play(Step... steps) {
        try (World world = new World(267, Engineering.SOUND)) {
            List.of(steps).forEach(world::step);
            world.settle();
        }
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void aStoppedTrialThatIsSubmittedAgainByAKilledRunIsNotSubmittedOnceMoreInSilence(int deed) {
        play(
                new Step.Run(0),
                new Step.StopOne(0, 0),
                new Step.Run(deed),
                new Step.Meet(ObserveFault.SILENT),
                new Step.Run(0));
    }
}
