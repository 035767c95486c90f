package io.hyperherd.core.machine;

import io.hyperherd.CleanOptions.Extent;
import io.hyperherd.testkit.FindFault;
import io.hyperherd.testkit.ObserveFault;
import io.hyperherd.testkit.SubmitFault;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Interleavings that once did harm, each as short as it can be, with the kill at any of its deeds. */
class FoundScenariosTest {

    /** Seeds of clusters, see {@link World}. */
    private static final long LARGE_ARRAYS = 268;

    private static final long SMALL_ARRAYS = 267;

    static Stream<Integer> deeds() {
        return Stream.iterate(1, deed -> deed <= 45, deed -> deed + 1);
    }

    private static void play(Step... steps) {
        play(LARGE_ARRAYS, steps);
    }

    private static void play(long seed, Step... steps) {
        try (World world = new World(seed, Engineering.SOUND)) {
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

    @Test
    void aJobThatRunsAlthoughItsSchedulerRefusedItIsNotDoubledWhileTheQueueIsSilent() {
        play(
                new Step.Run(0),
                new Step.StopOne(0, 0),
                new Step.Meet(SubmitFault.REFUSED_THOUGH_HELD),
                new Step.Run(0),
                new Step.Wait(3),
                new Step.Meet(ObserveFault.QUEUE_SILENT),
                new Step.Run(0));
    }

    @Test
    void aJobOfALargeTrialThatNobodyFoundIsNotDoubledWhileTheQueueIsSilent() {
        play(
                SMALL_ARRAYS,
                new Step.Run(0),
                new Step.StopOne(2, 0),
                new Step.Meet(SubmitFault.PHANTOM),
                new Step.Run(0),
                new Step.Wait(3),
                new Step.Meet(FindFault.BLIND),
                new Step.Meet(ObserveFault.QUEUE_SILENT),
                new Step.Run(0));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void anAttemptThatBeginsWhileARunIsAtWorkIsNotFollowedByAnother(int deed) {
        play(
                new Step.Run(0),
                new Step.StopOne(0, 0),
                new Step.Meet(SubmitFault.REFUSED_THOUGH_HELD),
                new Step.Run(0),
                new Step.Run(0),
                new Step.StopOne(0, 0),
                new Step.Slow(deed, 5),
                new Step.Run(0));
    }

    @Test
    void cleaningWhileTheSchedulerIsSilentLeavesNoTaskBehindThatARunByForceSuperseded() {
        play(
                new Step.Run(0),
                new Step.Wait(3),
                new Step.RunAgain(0, 0),
                new Step.Clean(Extent.EVERYTHING, List.of(ObserveFault.SILENT), 0));
    }

    @Test
    void cleaningStopsATrialThatIsRunOnceMoreByForceAlsoWhereTheReplyToThatWasLost() {
        play(
                new Step.Run(0),
                new Step.Wait(300),
                new Step.Status(0),
                new Step.Meet(SubmitFault.PHANTOM),
                new Step.RunAgain(2, 0),
                new Step.Clean(Extent.EVERYTHING, List.of(ObserveFault.QUEUE_SILENT), 0));
    }

    @Test
    void aJobThatNobodyFoundAndThatTookTheAttemptOfItsReplacementIsNotDoubledByStaleRows() {
        play(
                new Step.Meet(SubmitFault.PHANTOM),
                new Step.Run(0),
                new Step.Meet(FindFault.BLIND),
                new Step.Run(0),
                new Step.StopAll(0),
                new Step.Wait(21),
                new Step.Meet(ObserveFault.STALE),
                new Step.Run(0));
    }
}
