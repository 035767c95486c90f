package io.hyperherd.lifecycle;

import static io.hyperherd.TrialStatus.CANCELLED;
import static io.hyperherd.TrialStatus.COMPLETED;
import static io.hyperherd.TrialStatus.FAILED;
import static io.hyperherd.TrialStatus.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hyperherd.TrialStatus;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a sweep, through the library and through the command: the quickstart, really run. */
abstract class SweepLifecycle {

    private static final int TRIALS = 16;
    private static final int ADDED = 8;
    private static final int FAILING = 2;
    private static final int HELD = 5;

    @TempDir
    private Path temp;

    /** Returns the name of the scheduler to live on. */
    abstract String scheduler();

    @Test
    void throughTheLibrary() throws Exception {
        Quickstart quickstart = quickstart();
        live(quickstart, new LibraryDriver(quickstart.folder(), scheduler()));
    }

    @Test
    void throughTheCommand() throws Exception {
        Quickstart quickstart = quickstart();
        live(quickstart, new CommandDriver(quickstart.folder(), scheduler()));
    }

    /** One trial waits, so that a machine of two cores still has room for the others. */
    private Quickstart quickstart() throws Exception {
        Quickstart quickstart = new Quickstart(temp.resolve("digits"));
        quickstart.fail(FAILING);
        quickstart.hold(HELD);
        return quickstart;
    }

    private static void live(Quickstart quickstart, SweepDriver driver) throws Exception {
        everyTrialRuns(driver);
        onlyTheFailedTrialIsSubmittedAgain(quickstart, driver);
        aValueAddedMidRunRunsTheNewTrialsOnly(quickstart, driver);
        aStoppedTrialIsCancelledAndMayRunAgain(quickstart, driver);
        resultsAreCollected(driver);
        everyLauncherWasStartedAsOftenAsItWasSubmitted(quickstart);
    }

    private static void everyTrialRuns(SweepDriver driver) {
        assertThat(driver.run())
                .containsExactlyElementsOf(IntStream.range(0, TRIALS).boxed().toList());

        Map<Integer, TrialStatus> expected = all(TRIALS, COMPLETED);
        expected.put(FAILING, FAILED);
        expected.put(HELD, RUNNING);
        awaitStatuses(driver, expected);
    }

    private static void onlyTheFailedTrialIsSubmittedAgain(Quickstart quickstart, SweepDriver driver) throws Exception {
        quickstart.mend(FAILING);

        assertThat(driver.run()).containsExactly(FAILING);

        Map<Integer, TrialStatus> expected = all(TRIALS, COMPLETED);
        expected.put(HELD, RUNNING);
        awaitStatuses(driver, expected);
    }

    private static void aValueAddedMidRunRunsTheNewTrialsOnly(Quickstart quickstart, SweepDriver driver)
            throws Exception {
        quickstart.addBatchSize(32);

        assertThat(driver.run())
                .containsExactlyElementsOf(
                        IntStream.range(TRIALS, TRIALS + ADDED).boxed().toList());

        Map<Integer, TrialStatus> expected = all(TRIALS + ADDED, COMPLETED);
        expected.put(HELD, RUNNING);
        awaitStatuses(driver, expected);
    }

    private static void aStoppedTrialIsCancelledAndMayRunAgain(Quickstart quickstart, SweepDriver driver)
            throws Exception {
        driver.stop(HELD);
        Map<Integer, TrialStatus> stopped = all(TRIALS + ADDED, COMPLETED);
        stopped.put(HELD, CANCELLED);
        awaitStatuses(driver, stopped);
        assertThat(driver.results().get(HELD)).isEmpty();
        quickstart.release(HELD);

        assertThat(driver.run()).containsExactly(HELD);

        awaitStatuses(driver, all(TRIALS + ADDED, COMPLETED));
    }

    private static void resultsAreCollected(SweepDriver driver) {
        Map<Integer, Map<String, Value>> results = driver.results();

        assertThat(results).hasSize(TRIALS + ADDED);
        results.forEach((index, metrics) -> assertThat(((Value.Real) metrics.get("test_accuracy")).value())
                .as("accuracy of trial %s", index)
                .isBetween(0.7, 1.0));
    }

    private static void everyLauncherWasStartedAsOftenAsItWasSubmitted(Quickstart quickstart) throws Exception {
        Map<Integer, Long> expected = new HashMap<>();
        IntStream.range(0, TRIALS + ADDED).forEach(i -> expected.put(i, 1L));
        expected.put(FAILING, 2L);
        expected.put(HELD, 2L);

        assertThat(quickstart.starts()).isEqualTo(expected);
    }

    private static Map<Integer, TrialStatus> all(int trials, TrialStatus status) {
        Map<Integer, TrialStatus> statuses = new HashMap<>();
        IntStream.range(0, trials).forEach(i -> statuses.put(i, status));
        return statuses;
    }

    private static void awaitStatuses(SweepDriver driver, Map<Integer, TrialStatus> expected) {
        await().alias(driver.toString())
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(driver.statuses()).isEqualTo(expected));
    }
}
