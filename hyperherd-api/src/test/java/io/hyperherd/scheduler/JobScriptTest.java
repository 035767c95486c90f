package io.hyperherd.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobScriptTest {

    private static final Resources RESOURCES = new Resources(
            Optional.of("gpu"),
            Walltime.parse("01:00:00"),
            Memory.parse("8G"),
            1,
            Optional.of("gpu:1"),
            OptionalInt.empty(),
            List.of("--exclusive"));

    private static String script(String name, String workspace, ArrayTask... tasks) {
        Path directory = Path.of(workspace);
        return JobScript.render(new ArrayJob(
                new JobTag("herd-1"),
                name,
                directory,
                directory.resolve("launch.sh"),
                RESOURCES,
                OptionalInt.of(3),
                List.of(tasks)));
    }

    @Test
    void rendersTheDirectivesOfTheOriginalTool() {
        String script =
                script("tiny", "/data/tiny", new ArrayTask(0, "a", "a=1", "{}"), new ArrayTask(1, "b", "a=2", "{}"));
        assertThat(script).startsWith("""
                #!/bin/bash
                #SBATCH --job-name=hyperherd_tiny
                #SBATCH --array=0-1%3
                #SBATCH --partition=gpu
                #SBATCH --time=01:00:00
                #SBATCH --mem=8G
                #SBATCH --cpus-per-task=1
                #SBATCH --gres=gpu:1
                #SBATCH --output=/data/tiny/.hyperherd/logs/%a.out
                #SBATCH --error=/data/tiny/.hyperherd/logs/%a.err
                #SBATCH --open-mode=append
                #SBATCH --exclusive

                """).contains("\nbash /data/tiny/launch.sh \"$OVERRIDES\"\n");
    }

    @Test
    void quotesValuesAsTheOriginalToolDoes() {
        String script = script("tiny", "/data/tiny", new ArrayTask(1, "opt-it's new", "opt=it's new", "{}"));
        assertThat(script).contains("""
                  1)
                    HYPERHERD_TRIAL_NAME='opt-it'"'"'s new'
                    HYPERHERD_EXPERIMENT_NAME='opt-it'"'"'s new'
                """, "    OVERRIDES='opt=it'\"'\"'s new'\n");
    }

    @Test
    void givesSbatchTheWholePathOfTheLogsWithItsOwnSignsSpelledOut() {
        assertThat(script("a b", "/d/it's \"50%a\"", new ArrayTask(0, "a", "a=1", "{}")))
                .contains(
                        "#SBATCH --job-name=\"hyperherd_a b\"\n",
                        "#SBATCH --output=\"/d/it's \\\"50%%a\\\"/.hyperherd/logs/%a.out\"\n",
                        "#SBATCH --error=\"/d/it's \\\"50%%a\\\"/.hyperherd/logs/%a.err\"\n",
                        "export HYPERHERD_WORKSPACE='/d/it'\"'\"'s \"50%a\"'\n");
    }

    @Test
    void holdsNoCarriageReturnWhateverValuesHold() {
        String script = script("tiny", "/data/tiny", new ArrayTask(0, "a", "x=a\r\nb", "{}"));
        assertThat(script).doesNotContain("\r").contains("OVERRIDES='x=a'$'\\r''\nb'\n");
    }

    private static ArrayJob dense(Path workspace, Optional<JobId> after, ArrayTask... tasks) {
        return new ArrayJob(
                new JobTag("herd-1"),
                "tiny",
                workspace,
                workspace.resolve("launch.sh"),
                RESOURCES,
                OptionalInt.of(3),
                List.of(tasks),
                Map.of(),
                TaskNumbers.DENSE,
                after);
    }

    @Test
    void isOfOneSizeForAnyNumberOfTasksThatAreNumberedDensely() {
        ArrayTask first = new ArrayTask(2000, "a", "a=1", "{}");
        String one = JobScript.render(dense(Path.of("/data/tiny"), Optional.empty(), first));
        String two = JobScript.render(
                dense(Path.of("/data/tiny"), Optional.empty(), first, new ArrayTask(2005, "b", "a=2", "{}")));

        assertThat(one).contains("#SBATCH --array=0%3\n", "#SBATCH --output=/data/tiny/.hyperherd/tables/herd-1.log\n");
        assertThat(two).isEqualTo(one.replace("--array=0%3", "--array=0-1%3"));
    }

    @Test
    void waitsForTheJobBefore() {
        ArrayJob job = dense(Path.of("/data/tiny"), Optional.of(new JobId("41")), new ArrayTask(7, "a", "a=1", "{}"));

        assertThat(JobScript.render(job)).contains("#SBATCH --dependency=afterany:41\n");
    }

    @Test
    void readsByTaskNumberWhatTheTableHoldsOfItsTrial(@TempDir Path folder) throws Exception {
        Path workspace = Files.createDirectories(folder.resolve("it's a \"50%\" wörk"));
        String odd = "x=it's\r\n\"$HOME\" \\n `id` ü";
        ArrayJob job = dense(
                workspace,
                Optional.empty(),
                new ArrayTask(2000, "a", "a=1", "{}"),
                new ArrayTask(2005, "odd\nname", odd, "{\"x\": 1}"));
        Files.createDirectories(job.tableDirectory());
        Files.createDirectories(job.logDirectory());
        Files.write(job.tableFile(), JobTable.lines(job));
        Files.writeString(job.launcher(), """
                printf '%s|' "$1" "$HYPERHERD_TRIAL_ID" "$HYPERHERD_TRIAL_NAME" "$HYPERHERD_PARAMS" "$SLURM_ARRAY_TASK_ID"
                exit 3
                """);

        assertThat(run(job, "1")).isEqualTo(3);

        assertThat(Files.readString(job.logDirectory().resolve("2005.out")))
                .startsWith("\n==== HyperHerd run: job 9 array-task 1 ")
                .endsWith("====\n\n" + odd + "|2005|odd\nname|{\"x\": 1}|1|");
        assertThat(Files.readString(job.logDirectory().resolve("2005.err"))).contains("==== HyperHerd run");
        assertThat(job.logDirectory().resolve("2000.out")).doesNotExist();
    }

    @Test
    void offersTheLauncherTheFunctionsOfTheWorkspace(@TempDir Path folder) throws Exception {
        Path workspace = Files.createDirectories(folder.resolve("it's a \"50%\" $HOME"));
        ArrayJob job = dense(workspace, Optional.empty(), new ArrayTask(7, "a", "a=1", "{}"));
        Files.createDirectories(job.tableDirectory());
        Files.createDirectories(job.logDirectory());
        Files.write(job.tableFile(), JobTable.lines(job));
        Files.writeString(
                workspace.resolve(".hyperherd").resolve(JobScript.FUNCTIONS),
                "herd_log() { echo \"$1=$2\" > logged; }; export -f herd_log\n");
        Files.writeString(job.launcher(), "herd_log loss 0.5\n");

        assertThat(run(job, "0")).isZero();

        assertThat(workspace.resolve("logged")).hasContent("loss=0.5");
    }

    @Test
    void runsNothingWithoutItsLineOfTheTable(@TempDir Path workspace) throws Exception {
        ArrayJob job = dense(workspace, Optional.empty(), new ArrayTask(2000, "a", "a=1", "{}"));
        Files.createDirectories(job.tableDirectory());
        Files.writeString(job.launcher(), "touch started\n");

        assertThat(run(job, "0")).isEqualTo(1);
        Files.write(job.tableFile(), JobTable.lines(job));
        assertThat(run(job, "1")).isEqualTo(1);

        assertThat(workspace.resolve("started")).doesNotExist();
    }

    private static int run(ArrayJob job, String task) throws Exception {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", JobScript.render(job))
                .directory(job.workspace().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        bash.environment().put("SLURM_JOB_ID", "9");
        bash.environment().put("SLURM_ARRAY_TASK_ID", task);
        bash.environment().put("HYPERHERD_TRIAL_ID", "77");
        return bash.start().waitFor();
    }

    @Test
    void tellsHowManyBytesATaskAdds() {
        ArrayTask one = new ArrayTask(1, "ä", "a=1", "{}");
        ArrayTask two = new ArrayTask(2, "it's", "a=2", "{}");

        assertThat(script("tiny", "/d", one, two).getBytes(StandardCharsets.UTF_8).length
                        - script("tiny", "/d", one).getBytes(StandardCharsets.UTF_8).length)
                .isEqualTo((int) JobScript.bytesOf(two) + "-2".length());
    }
}
