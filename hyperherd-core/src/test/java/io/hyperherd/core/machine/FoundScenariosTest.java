package io.hyperherd.core.machine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    /** A task that was asked to end, and an answer that does not tell that it will run again. */
    private static final Step[] QUEUED_AGAIN_UNSEEN = {
        new Step.Run(0),
        new Step.Wait(1),
        new Step.Status(0),
        new Step.Preempt(0),
        new Step.Meet(ObserveFault.EMPTY),
        new Step.Run(0),
        new Step.Wait(300)
    };

    static Stream<Integer> deeds() {
        return Stream.iterate(1, deed -> deed <= 45, deed -> deed + 1);
    }

    private static void play(Step... steps) {
        play(LARGE_ARRAYS, steps);
    }

    private static void play(long seed, Step... steps) {
        play(seed, Engineering.SOUND, steps);
    }

    private static void play(long seed, Engineering engineering, Step... steps) {
        try (World world = new World(seed, engineering)) {
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

    @Test
    void aTaskThatIsQueuedAgainUnseenIsNotRunBesideTheNextAttempt() {
        play(QUEUED_AGAIN_UNSEEN);
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void aTaskThatIsQueuedAgainUnseenIsOverOnceItsRunWasClosedByAKilledRun(int deed) {
        play(
                new Step.Run(0),
                new Step.Wait(1),
                new Step.Preempt(0),
                new Step.Status(0),
                new Step.Meet(ObserveFault.EMPTY),
                new Step.Run(deed),
                new Step.Status(0));
    }

    @Test
    void anEngineThatDoesNotCloseTheRunOfSuchATaskIsCaught() {
        assertThatThrownBy(() -> play(LARGE_ARRAYS, Engineering.WITHOUT_CLOSING, QUEUED_AGAIN_UNSEEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("runs that were live or done when");
    }
}
