package io.hyperherd.monitor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.RunOptions;
import io.hyperherd.monitor.MonitorBed;
import io.hyperherd.monitor.loop.End;
import io.hyperherd.monitor.spi.Speaker;
import io.hyperherd.scheduler.TaskState;
import io.hyperherd.testkit.Course;
import io.hyperherd.testkit.HerdExtension;
import io.hyperherd.testkit.TaskStart;
import io.hyperherd.testkit.Testbed;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the rules do from the boot to the results. */
@ExtendWith(HerdExtension.class)
class RulesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Course DONE = Course.succeeds(MINUTE);

    private static Course timesOut() {
        return new Course(MINUTE, () -> true, TaskState.TIMED_OUT, 0);
    }

    private static Course loses() {
        return new Course(MINUTE, () -> true, TaskState.NODE_FAILED, 0);
    }

    private static int trial(TaskStart start) {
        return start.task().index();
    }

    @Test
    void oneTrialGoesFirstThenTwoThenTheRest(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(8, "");

        End end = bed.run();

        assertThat(end).isEqualTo(new End.Halted("sweep complete"));
        assertThat(bed.notes().of(Speaker.OPERATOR)).first().asString().contains("submitted trial 0 as the canary");
        assertThat(bed.notes().text())
                .containsSubsequence(
                        "submitted trial 0 as the canary",
                        "submitted trials 1-2 as the canary trains",
                        "submitted the rest, trials 3-7",
                        "All is over: 8 completed");
        assertThat(bed.submissions())
                .hasSize(8)
                .allSatisfy((index, times) -> assertThat(times).isOne());
    }

    @Test
    void memoryIsRaisedOnceAndWhatFailedForItRunsAgain(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(6, "");
        String before = bed.read("hyperherd.yaml");
        Set<Integer> failed = new HashSet<>();
        testbed.cluster()
                .running(start -> Set.of(4, 5).contains(trial(start)) && failed.add(trial(start))
                        ? Course.outgrowsMemory(MINUTE)
                        : DONE);

        End end = bed.run();

        assertThat(end).isEqualTo(new End.Halted("sweep complete"));
        assertThat(bed.read("hyperherd.yaml")).isEqualTo(before.replace("mem: 8G", "mem: 12G"));
        assertThat(bed.submissions()).containsAllEntriesOf(Map.of(0, 1L, 3, 1L, 4, 2L, 5, 2L));
        assertThat(bed.notes().text())
                .contains(
                        "trial 4: out of memory → memory 8G → 12G, submitted again", "trial 5: out of memory → memory");
        assertThat(bed.read(".hyperherd/MONITOR_PLAN.md")).contains("- Bumped: [oom]");
    }

    @Test
    void whatFailsForMemoryAfterItWasRaisedIsTold(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(4, "");
        testbed.cluster().running(start -> trial(start) == 3 ? Course.outgrowsMemory(MINUTE) : DONE);

        End end = bed.run();

        assertThat(end).isEqualTo(new End.Halted("sweep complete"));
        assertThat(bed.submissions()).containsEntry(3, 2L);
        assertThat(bed.read("hyperherd.yaml")).contains("mem: 12G");
        assertThat(bed.notes().text()).contains("memory was raised once already, to 12G", "Failed for good: trial 3");
    }

    @Test
    void timeIsRaisedToo(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(4, "");
        Set<Integer> failed = new HashSet<>();
        testbed.cluster().running(start -> trial(start) == 3 && failed.add(3) ? timesOut() : DONE);

        bed.run();

        assertThat(bed.read("hyperherd.yaml")).contains("time: \"01:30:00\", mem: 8G}   # both may be raised");
        assertThat(bed.submissions()).containsEntry(3, 2L);
        assertThat(bed.notes().text()).contains("trial 3: out of time → time 01:00:00 → 01:30:00, submitted again");
    }

    @Test
    void whatIsLostWithItsNodeRunsAgainAFewTimes(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(4, "");
        testbed.cluster().running(start -> trial(start) == 3 ? loses() : DONE);

        bed.run();

        assertThat(bed.submissions()).containsEntry(3, 4L);
        assertThat(bed.notes().text()).contains("it was submitted again 3 times already");
    }

    @Test
    void theSameErrorInTwoTrialsHalts(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(12, "");
        testbed.cluster().running(start -> {
            int index = trial(start);
            if (index == 5 || index == 6) {
                bed.stderr(
                        index,
                        "Traceback\nValueError: shapes (3, %d) do not match in '/tmp/run-%d'\n"
                                .formatted(index, index));
                return Course.fails(MINUTE, 1);
            }
            return DONE;
        });

        End end = bed.run();

        assertThat(end).isInstanceOf(End.Halted.class);
        assertThat(end.words()).contains("the same error in trials 5-6", "ValueError: shapes");
        assertThat(bed.submissions()).containsEntry(5, 1L).containsEntry(6, 1L);
    }

    @Test
    void anErrorOfOneTrialIsTriedOnceMore(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(5, "");
        testbed.cluster().running(start -> {
            bed.stderr(trial(start), trial(start) == 4 ? "OSError: disk hiccup\n" : "");
            return trial(start) == 4 ? Course.fails(MINUTE, 1) : DONE;
        });

        bed.run();

        assertThat(bed.submissions()).containsEntry(4, 2L);
        assertThat(bed.notes().text()).contains("trial 4: exit code 1 (OSError: disk hiccup) → submitted again");
    }

    @Test
    void gpuMemoryIsToldAndNothingElse(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(5, "");
        testbed.cluster().running(start -> {
            bed.stderr(
                    trial(start),
                    trial(start) > 2 ? "RuntimeError: CUDA out of memory. Tried to allocate 2 GiB\n" : "");
            return trial(start) > 2 ? Course.fails(MINUTE, 1) : DONE;
        });

        End end = bed.run();

        assertThat(end).isEqualTo(new End.Halted("sweep complete"));
        assertThat(bed.submissions()).containsEntry(3, 1L).containsEntry(4, 1L);
        assertThat(bed.notes().text()).contains("trial 3: out of GPU memory; nobody can raise that");
    }

    @Test
    void whereFailuresAreOnlyToldNothingIsRaisedNorSubmittedAgain(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(5, "monitor: {on_failure: notify}");
        testbed.cluster().running(start -> trial(start) == 4 ? Course.outgrowsMemory(MINUTE) : DONE);

        bed.run();

        assertThat(bed.submissions()).containsEntry(4, 1L);
        assertThat(bed.read("hyperherd.yaml")).contains("mem: 8G");
        assertThat(bed.notes().text()).contains("trial 4: out of memory; raise slurm.mem and run it again");
    }

    @Test
    void whatPromptMdSaysCountsMoreThanTheFile(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(4, "monitor: {on_failure: remediate}");
        bed.write(bed.workspace().resolve("PROMPT.md"), "Please only notify me when trials fail.\n");
        testbed.cluster().running(start -> trial(start) == 3 ? Course.outgrowsMemory(MINUTE) : DONE);

        bed.run();

        assertThat(bed.submissions()).containsEntry(3, 1L);
        assertThat(bed.files().inState("user-prompt.sha256")).exists();
    }

    @Test
    void trialsThatAreLiveAtTheBootAreWatched(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(4, "");
        bed.opened().run(RunOptions.defaults().withIndices(List.of(1, 2)));

        End end = bed.run();

        assertThat(end).isEqualTo(new End.Halted("sweep complete"));
        assertThat(bed.submissions()).isEqualTo(Map.of(1, 1L, 2, 1L));
    }

    @Test
    void aSweepThatIsOverAtTheBootIsLeftToPeople(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(4, "");
        bed.opened().run(RunOptions.defaults().withIndices(List.of(1)));
        testbed.cluster().drain();

        End end = bed.run();

        assertThat(end.words()).contains("Nothing is live", "1 completed");
        assertThat(bed.submissions()).isEqualTo(Map.of(1, 1L));
    }

    @Test
    void aCanaryThatNeverTrainsEndsTheSweep(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(4, "monitor: {canary_minutes: 10}");
        testbed.cluster().running(start -> Course.succeeds(Duration.ofMinutes(50)));

        End end = bed.run();

        assertThat(end.words()).contains("trial 0 has run for 10 minutes without a sign of training");
        assertThat(bed.submissions()).isEqualTo(Map.of(0, 1L));
    }

    @Test
    void theInterviewWaitsForAnAnswerAndGoesOnWithoutOne(Testbed testbed) {
        MonitorBed bed = new MonitorBed(testbed).sweep(3, "").listening();

        End end = bed.run();

        assertThat(end).isEqualTo(new End.Halted("sweep complete"));
        assertThat(bed.notes().of(Speaker.OPERATOR).get(0)).contains("1. What is the sweep for?", "4. Is the trainer");
        assertThat(testbed.cluster().truth().get(0).submitted())
                .isEqualTo(testbed.cluster().terms().start().plus(Duration.ofHours(2)));
    }
}
