package io.hyperherd.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hyperherd.AccountingReport;
import io.hyperherd.RunOptions;
import io.hyperherd.SchedulerException;
import io.hyperherd.TrialAccounting;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What trials have used, whichever job it was. */
class AccountingTest extends SweepOfThree {

    private static final JobId FIRST = new JobId("1000");
    private static final JobId SECOND = new JobId("1001");

    private AccountingReport accounting() {
        return open().accounting();
    }

    @Test
    void theNewestJobWithDataCounts() {
        sweep().run();
        cluster.all(TaskState.FAILED);
        sweep().run(RunOptions.defaults().withIndices(Set.of(1, 2)));
        cluster.forget(SECOND, 2);

        assertThat(accounting().trials())
                .extracting(
                        TrialAccounting::index,
                        TrialAccounting::job,
                        t -> t.report().state())
                .containsExactly(
                        tuple(0, FIRST, TaskState.FAILED),
                        tuple(1, SECOND, TaskState.QUEUED),
                        tuple(2, FIRST, TaskState.FAILED));
    }

    @Test
    void trialsThatWereDroppedKeepTheirAccounting() throws IOException {
        sweep().run();
        cluster.all(TaskState.FAILED);
        open().refresh();
        values("2, 3");
        sweep().run();

        assertThat(accounting().trials())
                .extracting(TrialAccounting::index, t -> t.trial().isPresent())
                .containsExactly(tuple(0, false), tuple(1, true), tuple(2, true));
    }

    @Test
    void lookingSavesNothing() throws IOException {
        sweep().run();
        cluster.all(TaskState.COMPLETED);
        String before = Files.readString(Workspace.of(folder).manifestPath());

        accounting();

        assertThat(Workspace.of(folder).manifestPath()).hasContent(before);
    }

    @Test
    void aSchedulerThatDoesNotAnswerIsAnError() {
        sweep().run();
        cluster.silent = true;

        assertThatThrownBy(this::accounting)
                .isInstanceOf(SchedulerException.class)
                .hasMessage("could not query the accounting: queue did not answer (no answer in 10 s)");
    }

    @Test
    void aSchedulerThatIsSilentBesideOneThatAnswersIsAWarning() {
        sweep().run(RunOptions.defaults().withIndices(Set.of(0)));
        sweep().onScheduler("here").run();
        cluster.silent = true;

        assertThat(accounting().trials()).extracting(TrialAccounting::index).containsExactly(1, 2);
        assertThat(accounting().warnings())
                .containsExactly("queue did not answer (no answer in 10 s); what it alone knows is missing");
    }

    @Test
    void nothingIsAskedWhereNothingWasSubmitted() throws IOException {
        Workspace workspace = Workspace.of(folder);
        workspace.create();
        Files.writeString(workspace.manifestPath(), "[]");

        assertThat(accounting()).isEqualTo(new AccountingReport(List.of(), List.of(), List.of()));
    }
}
