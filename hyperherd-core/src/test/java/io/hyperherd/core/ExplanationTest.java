package io.hyperherd.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.Basis;
import io.hyperherd.Explanation;
import io.hyperherd.Manifest;
import io.hyperherd.RefusedException;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskState;
import io.hyperherd.scheduler.Waiting.Outlook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Why trial 0 stands where it stands. */
class ExplanationTest extends SweepOfThree {

    private Explanation why() {
        return open().explain(0);
    }

    private void ended(int code, String signal) throws IOException {
        Path attempts = Files.createDirectories(folder.resolve(".hyperherd/attempts"));
        Files.createSymbolicLink(attempts.resolve("0.1"), Path.of("1000.0.cluster"));
        Files.writeString(
                attempts.resolve("0.1.end.0"),
                "job=1000\nrestart=0\ncode=%d\nsignal=%s\nhost=n1\nstart=1000\nend=66000\n".formatted(code, signal));
    }

    @Test
    void anExitCodeIsToldWithTheLastErrorsOfThatRun() throws IOException {
        sweep().run();
        cluster.all(TaskState.FAILED);
        ended(3, "");
        Files.writeString(
                Files.createDirectories(folder.resolve(".hyperherd/logs")).resolve("0.err"),
                "of an earlier run\n\n==== HyperHerd run: job 1000 array-task 0 ====\n\nno such\n\nValueError: x\n");

        Explanation why = why();

        assertThat(why.summary()).isEqualTo("Its launcher ended with exit code 3.");
        assertThat(why.details()).containsExactly("It ran on n1 for 00:01:05.");
        assertThat(why.errors()).containsExactly("no such", "ValueError: x");
        assertThat(why.next()).contains("herd tail 0 --stderr", "herd run -i 0");
        assertThat(why.basis().source()).isEqualTo(Basis.END_RECORD);
        assertThat(why.basis().job()).contains(new JobId("1000"));
        assertThat(why.basis().at()).contains(Instant.ofEpochMilli(66000));
        assertThat(why.attempts()).isEqualTo(1);
    }

    @Test
    void aSignalIsToldByItsName() throws IOException {
        sweep().run();
        cluster.forget(new JobId("1000"), 0);
        ended(139, "11");

        assertThat(why().trial().status()).isEqualTo(TrialStatus.FAILED);
        assertThat(why().summary()).isEqualTo("Its launcher was ended by SIGSEGV (signal 11).");
        assertThat(why().signal()).hasValue(11);
    }

    @Test
    void theTimeLimitIsToldWithWhatWasAskedFor() {
        sweep().run();
        cluster.all(TaskState.TIMED_OUT);

        assertThat(why().summary()).isEqualTo("It ran into its time limit of 01:00:00 that the YAML asks for now.");
        assertThat(why().next()).contains("`time` in the slurm: block");
    }

    @Test
    void theMemoryLimitIsToldWithWhatWasAskedFor() {
        sweep().run();
        cluster.all(TaskState.OUT_OF_MEMORY);

        assertThat(why().summary()).startsWith("It ran out of memory of ").endsWith(" that the YAML asks for now.");
        assertThat(why().next()).contains("`mem` in the slurm: block");
    }

    @Test
    void aReasonThatNobodyCanExplainIsNoPromise() {
        sweep().run();

        assertThat(why().outlook()).contains(Outlook.UNSURE);
        assertThat(why().summary()).startsWith("It waits in the scheduler's queue");
    }

    @Test
    void whatSchedulersDoNotTellRestsOnTheRecord() {
        sweep().run();
        open().refresh();
        cluster.silent = true;

        assertThat(why().trial().status()).isEqualTo(TrialStatus.QUEUED);
        assertThat(why().basis().source()).isEqualTo(Basis.MANIFEST);
        assertThat(why().warnings()).isNotEmpty();
        assertThat(why().answered()).isPresent();
    }

    @Test
    void aTrialThatIsReadyWasNeverSubmitted() throws IOException {
        Workspace.of(folder).create();
        Workspace.of(folder).saveManifest(new Manifest(sweep().definedTrials()));

        assertThat(why().summary()).isEqualTo("It was never submitted.");
        assertThat(why().attempts()).isZero();
    }

    @Test
    void looksAtNoTrialThatIsNotThere() {
        sweep().run();

        assertThatThrownBy(() -> open().explain(99))
                .isInstanceOf(RefusedException.class)
                .hasMessage("no trial found with index 99; `herd ls` lists the trials there are");
    }
}
