package io.hyperherd.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.ConfigException;
import io.hyperherd.LauncherOutput;
import io.hyperherd.RefusedException;
import io.hyperherd.RehearsalOptions;
import io.hyperherd.SchedulerException;
import io.hyperherd.Trial;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trying out trials without a scheduler. */
class RehearsalTest extends SweepOfThree {

    private static final RehearsalOptions CHECK = RehearsalOptions.defaults().checking("--cfg job");

    private void launcher(String body) throws IOException {
        Files.writeString(folder.resolve("launch.sh"), "#!/bin/bash\n" + body);
    }

    private List<Integer> recorded() {
        return open().trials().stream().map(Trial::index).toList();
    }

    @Test
    void createsTheWorkspaceAndAsksNoScheduler() {
        assertThat(sweep().rehearse().trials()).hasSize(3);

        assertThat(recorded()).containsExactly(0, 1, 2);
        assertThat(cluster.submitted).isEmpty();
        assertThat(here.submitted).isEmpty();
    }

    @Test
    void aRunAfterwardsSubmitsTheSameTrials() {
        sweep().rehearse();

        sweep().run();

        assertThat(cluster.lastIndices()).containsExactly(0, 1, 2);
    }

    @Test
    void writesNoStatusResultOrLog() throws IOException {
        launcher("echo out\n");

        sweep().rehearse().call(1).capture(100);

        assertThat(open().trials()).allMatch(trial -> trial.status().isPending());
        assertThat(folder.resolve(".hyperherd/logs")).isEmptyDirectory();
        assertThat(folder.resolve(".hyperherd/results")).doesNotExist();
    }

    @Test
    void theLauncherGetsWhatTheJobScriptWouldGiveIt() throws IOException {
        values("\"it's n\\\"w\", 2, 3");
        launcher("printf '%s\\n' \"$#\" \"$1\" \"$PWD\"; env | grep ^HYPERHERD_ | sort\n");

        LauncherOutput output = sweep().rehearse().call(0).capture(10_000);

        String script = sweep().plan().script().orElseThrow();
        assertThat(output.stdout()).isEqualTo(viaScript(script));
        assertThat(output.stdout()).startsWith("1\nexperiment_name=").contains("HYPERHERD_TRIAL_ID=0\n");
    }

    private String viaScript(String script) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SLURM_JOB_ID", "7");
        builder.environment().put("SLURM_ARRAY_TASK_ID", "0");
        String text = new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return text.substring(text.indexOf("\n\n", 1) + 2);
    }

    @Test
    void variablesOfTheCallerReachTheLauncher() throws IOException {
        launcher("echo \"$TOKEN\"\n");
        RehearsalOptions options = RehearsalOptions.defaults().withEnvironment(Map.of("TOKEN", "secret"));

        assertThat(sweep().rehearse(options).call(0).capture(100).stdout()).isEqualTo("secret\n");
    }

    @Test
    void aCheckAddsItsWordsToTheOverrides() {
        assertThat(sweep().rehearse(CHECK).call(2).overrides()).isEqualTo("experiment_name=n-3 n=3 --cfg job");
    }

    @Test
    void refusesATrialThatWasEverSubmittedWithItsFirstJob() {
        sweep().run();
        cluster.all(TaskState.FAILED);
        sweep().run();

        assertThat(cluster.submitted).hasSize(2);
        assertThatThrownBy(() -> sweep().rehearse().call(1))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("trial 1 was submitted before, in job 1000; ");
    }

    @Test
    void refusesATrialWhoseSubmissionIsInDoubt() {
        cluster.onSubmit = job -> new SubmitOutcome.InDoubt("no answer");
        assertThatThrownBy(() -> sweep().run()).isInstanceOf(SchedulerException.class);

        assertThatThrownBy(() -> sweep().rehearse().call(1))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("trial 1 may have been submitted");
    }

    @Test
    void checksATrialThatWasSubmitted() {
        sweep().run();

        assertThat(sweep().rehearse(CHECK).call(1).capture(0).end().succeeded()).isTrue();
    }

    @Test
    void c3_takesTheIndexForTheTrialOfThatIndex() throws IOException {
        sweep().run();
        cluster.all(TaskState.FAILED);
        values("1, 3, 4");
        sweep().run();

        assertThat(recorded()).containsExactly(0, 2, 3);
        assertThat(sweep().rehearse(CHECK).call(3).overrides()).startsWith("experiment_name=n-4 n=4");
        assertThatThrownBy(() -> sweep().rehearse().call(1))
                .isInstanceOf(RefusedException.class)
                .hasMessage("no trial has index 1: there are 0,2-3; `herd ls` lists them");
    }

    @Test
    void followsAnEditAsLongAsNothingWasSubmitted() throws IOException {
        sweep().rehearse();
        values("1, 9");

        assertThat(sweep().rehearse().warnings()).isEmpty();

        assertThat(recorded()).containsExactly(0, 3);
        assertThat(sweep().rehearse().call(3).overrides()).isEqualTo("experiment_name=n-9 n=9");
    }

    @Test
    void keepsToTheRecordAfterASubmissionAndSaysThatTheFileWasEdited() throws IOException {
        sweep().run();
        values("1, 9");

        assertThat(sweep().rehearse().warnings()).singleElement().asString().startsWith("the definition was edited");
        assertThat(recorded()).containsExactly(0, 1, 2);
    }

    @Test
    void wantsALauncherThatCanBeRun() throws IOException {
        Files.delete(folder.resolve("launch.sh"));

        assertThatThrownBy(() -> sweep().rehearse())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("launcher script not found");
        assertThat(folder.resolve(".hyperherd")).doesNotExist();
    }
}
