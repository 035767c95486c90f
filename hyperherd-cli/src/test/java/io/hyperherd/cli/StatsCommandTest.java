package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.AccountingReport;
import io.hyperherd.Submission;
import io.hyperherd.Trial;
import io.hyperherd.TrialAccounting;
import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** {@code stats} against the outputs of the specification. */
class StatsCommandTest {

    private static final JobId JOB = new JobId("4242");
    private static final List<Submission> SUBMISSIONS =
            List.of(new Submission("slurm", JOB, List.of(0, 1, 2, 3, 4, 5)));
    private static final long MIB = 1L << 20;

    private final FakeSweep sweep = new FakeSweep();
    private final HerdRunner herd = HerdRunner.piped(path -> sweep);
    private final HerdRunner screen = HerdRunner.coloured(path -> sweep, 80);

    private void theTrialsOfTheSpecification() {
        accounts(
                entry(0, "COMPLETED", used(Duration.ofMinutes(70), 2048 * MIB, 1280 * MIB)),
                entry(1, "RUNNING", used(Duration.ofMinutes(20))),
                entry(3, "FAILED", used(Duration.ofSeconds(41), 350 * MIB, 340 * MIB)),
                entry(4, "PENDING", Accounting.NONE));
    }

    private void accounts(TrialAccounting... trials) {
        sweep.accounts(new AccountingReport(SUBMISSIONS, List.of(trials), List.of()));
    }

    private TrialAccounting entry(int index, String word, Accounting used) {
        Optional<Trial> trial =
                sweep.definedTrials().stream().filter(t -> t.index() == index).findFirst();
        return new TrialAccounting(
                index, trial, JOB, new TaskReport(TaskState.UNKNOWN, word, "sacct", Optional.empty(), used));
    }

    private static Accounting used(Duration elapsed) {
        return used(elapsed, OptionalLong.empty(), OptionalLong.empty());
    }

    private static Accounting used(Duration elapsed, long max, long average) {
        return used(elapsed, OptionalLong.of(max), OptionalLong.of(average));
    }

    private static Accounting used(Duration elapsed, OptionalLong max, OptionalLong average) {
        return new Accounting(
                Optional.of(Elapsed.of(elapsed)),
                max,
                average,
                OptionalLong.of(6144 * MIB),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    @Test
    void showsGigabytesAndDashes() {
        theTrialsOfTheSpecification();

        assertThat(herd.run("stats")).isZero();
        assertThat(herd.out().lines())
                .containsExactly(
                        "idx  state      elapsed   max_rss  ave_rss  req_mem  name          ",
                        "---  ---------  --------  -------  -------  -------  --------------",
                        "0    COMPLETED  01:10:00  2.00G    1.25G    6.00G    w-12_drop-0   ",
                        "1    RUNNING    00:20:00  -        -        6.00G    w-12_drop-0.25",
                        "3    FAILED     00:00:41  0.34G    0.33G    6.00G    w-24_drop-0.25",
                        "4    PENDING    -         -        -        -        w-48_drop-0   ");
    }

    @Test
    void coloursAsSpecified() {
        theTrialsOfTheSpecification();

        assertThat(screen.run("stats")).isZero();
        assertThat(screen.out()).isEqualTo("""
                        ~[1midx  state      elapsed   max_rss  ave_rss  req_mem  name          ~[0m
                        ~[2m---  ---------  --------  -------  -------  -------  --------------~[0m
                        0    ~[32mCOMPLETED~[0m  01:10:00  2.00G    1.25G    6.00G    w-12_drop-0  \s
                        1    ~[34mRUNNING  ~[0m  00:20:00  -        -        6.00G    w-12_drop-0.25
                        3    ~[31mFAILED   ~[0m  00:00:41  0.34G    0.33G    6.00G    w-24_drop-0.25
                        4    PENDING    -         -        -        -        w-48_drop-0  \s
                        """.replace('~', '\u001b'));
    }

    @Test
    void aKibibyteIsShownAsNothingAndAHalfIsRoundedToEven() {
        accounts(entry(0, "COMPLETED", used(Duration.ZERO, 1024, 128 * MIB)));

        assertThat(herd.run("stats")).isZero();
        assertThat(herd.out()).contains("0.00G    0.12G");
    }

    @Test
    void showsOneTrial() {
        theTrialsOfTheSpecification();

        assertThat(herd.run("stats", "3")).isZero();
        assertThat(herd.out().lines()).hasSize(3).last().asString().startsWith("3    FAILED");
    }

    @Test
    void anIndexThatLeftTheSweepHasNoName() {
        accounts(entry(17, "COMPLETED", used(Duration.ofSeconds(1))));

        assertThat(herd.run("stats", "--json")).isZero();
        assertThat(herd.out()).contains("\"index\": 17,\n      \"experiment_name\": null,");
    }

    @Test
    void withoutDataThereIsAnEmptyList() {
        accounts();

        assertThat(herd.run("stats", "--json")).isZero();
        assertThat(herd.run("stats")).isZero();
        assertThat(herd.out()).isEqualTo("{\n  \"trials\": []\n}\nNo accounting data available.\n");
    }

    @Test
    void refusesATrialThatIsNotThereOrHasNoDataAlsoInJson() {
        theTrialsOfTheSpecification();

        assertThat(herd.run("stats", "99", "--json")).isEqualTo(1);
        assertThat(herd.run("stats", "5", "--json")).isEqualTo(1);
        assertThat(herd.out()).isEmpty();
        assertThat(herd.err().lines())
                .containsExactly(
                        "Error: No trial found with index 99; 'herd ls' lists the trials there are",
                        "Error: No accounting data for trial 5: the scheduler says nothing of any job it was submitted in");
    }

    @Test
    void refusesWhereNothingWasSubmitted() {
        assertThat(herd.run("stats", "--json")).isEqualTo(1);
        assertThat(herd.out()).isEmpty();
        assertThat(herd.err()).isEqualTo("Error: No jobs recorded for this workspace; 'herd run' submits its trials\n");
    }

    @Test
    void warnsOfASourceThatDidNotAnswerAndShowsTheRest() {
        sweep.accounts(new AccountingReport(
                SUBMISSIONS,
                List.of(entry(0, "RUNNING", Accounting.NONE)),
                List.of("sacct did not answer (exit status 1); what it alone knows is missing")));

        assertThat(herd.run("stats", "--json")).isZero();
        assertThat(herd.err())
                .isEqualTo("Warning: sacct did not answer (exit status 1); what it alone knows is missing\n");
        assertThat(herd.out()).contains("\"slurm_state\": \"RUNNING\"");
    }
}
