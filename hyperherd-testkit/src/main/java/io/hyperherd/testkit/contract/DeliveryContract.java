package io.hyperherd.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What reaches the launcher, and where its output goes. */
public interface DeliveryContract extends BenchContract {

    /** Writes down what reached it under {@code seen/INDEX}. */
    List<String> RECORDER = List.of(
            "mkdir -p \"seen/$SLURM_ARRAY_TASK_ID\"",
            "cd \"seen/$SLURM_ARRAY_TASK_ID\" || exit 9",
            "echo run >> runs",
            "printf '%s' \"$#\" > count",
            "printf '%s' \"$1\" > argument",
            "printf '%s' \"$OLDPWD\" > directory",
            "env -0 > environment");

    /** Text in which a shell, a terminal or a scheduler would see something. */
    List<String> HOSTILE = List.of(
            "lr=0.1 name='a b'",
            "x=$(touch executed)",
            "x=`touch executed`",
            "it's \"quoted\" \\ and \\\\ \\n",
            "first line\nsecond line\n\n",
            "\ttab \r\n",
            "*",
            "?[a-z]* {a,b} ~ !x",
            "größe=10µm 日本語 🐑",
            "-n",
            "--help",
            "-",
            "",
            "'; touch executed; '",
            "\"; touch executed; \"",
            "& touch executed | touch executed > executed",
            "# not a comment",
            "$HOME ${HOME} $1 $@ $$",
            "%a %A %j %x %%",
            "EOF\nesac\n;;\n",
            "long=" + "0123456789".repeat(10_000));

    @Test
    default void runsTheLauncherOnceForEachTaskWithItsOverridesByteForByte() throws IOException {
        bench().launcher(RECORDER);
        ArrayJob job = bench().job(HOSTILE.toArray(String[]::new));
        JobId id = bench().submit(job);
        bench().awaitAll(id, job, TaskState.COMPLETED);
        for (ArrayTask task : job.tasks()) {
            String seen = "seen/" + task.index();
            assertThat(bench().lines(seen + "/runs")).containsExactly("run");
            assertThat(bench().read(seen + "/count")).isEqualTo("1");
            assertThat(bench().read(seen + "/argument")).isEqualTo(task.overrides());
            assertThat(bench().workspace().resolve(seen + "/executed")).doesNotExist();
        }
        assertThat(bench().workspace().resolve("executed")).doesNotExist();
    }

    @Test
    default void tellsATaskWhoItIsInItsEnvironment() throws IOException {
        bench().launcher(RECORDER);
        String name = "lr-$(touch executed)-'ü'";
        String parameters = "{\"lr\": 0.1, \"name\": \"it's `touch executed` \\\"ü\\\"\"}";
        ArrayJob job = bench().job(
                        bench().terms().resources(),
                        OptionalInt.empty(),
                        List.of(new ArrayTask(7, name, "lr=0.1", parameters)));
        JobId id = bench().submit(job);
        bench().awaitAll(id, job, TaskState.COMPLETED);
        Map<String, String> environment = bench().environment("seen/7/environment");
        assertThat(environment)
                .containsEntry("SLURM_ARRAY_TASK_ID", "7")
                .containsEntry("HYPERHERD_WORKSPACE", bench().workspace().toString())
                .containsEntry("HYPERHERD_SWEEP_NAME", "contract")
                .containsEntry("HYPERHERD_TRIAL_ID", "7")
                .containsEntry("HYPERHERD_TRIAL_NAME", name)
                .containsEntry("HYPERHERD_EXPERIMENT_NAME", name)
                .containsEntry("HYPERHERD_PARAMS", parameters);
        assertThat(environment.get("SLURM_JOB_ID")).matches("[0-9]+");
        assertThat(bench().workspace().resolve("executed")).doesNotExist();
    }

    @Test
    default void variablesOfTheJobReachTasksButNoFile() throws IOException {
        String secret = "p4ss $(touch executed) \"word\"\n" + UUID.randomUUID();
        bench().launcher(
                        "until [ -e go ]; do sleep 0.05; done",
                        "printf '%s' \"$TOKEN\" | sha256sum > seen.$SLURM_ARRAY_TASK_ID",
                        "printf '%s' \"$HOME\" > home.$SLURM_ARRAY_TASK_ID");
        ArrayJob plain = bench().capped(1, bench().job("a", "b"));
        ArrayJob job = new ArrayJob(
                plain.tag(),
                plain.sweepName(),
                plain.workspace(),
                plain.launcher(),
                plain.resources(),
                plain.maxConcurrent(),
                plain.tasks(),
                Map.of("TOKEN", secret, "HOME", "/elsewhere"));
        JobId id = bench().submit(job);
        bench().awaitState(id, 0, TaskState.RUNNING);
        assertThat(bench().filesThatHold(secret.substring(secret.indexOf('\n') + 1)))
                .isEmpty();
        bench().touch("go");
        bench().awaitAll(id, job, TaskState.COMPLETED);
        assertThat(bench().read("seen.1")).startsWith(sha256(secret));
        assertThat(bench().read("home.1")).isEqualTo("/elsewhere");
        assertThat(bench().filesThatHold(secret.substring(secret.indexOf('\n') + 1)))
                .isEmpty();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    default void runsTasksInTheWorkspace() throws IOException {
        bench().launcher(RECORDER);
        ArrayJob job = bench().job("a");
        bench().awaitAll(bench().submit(job), job, TaskState.COMPLETED);
        assertThat(bench().read("seen/0/directory"))
                .isEqualTo(bench().workspace().toString());
    }

    @Test
    default void worksInAWorkspaceWhosePathHoldsBlanksQuotesAndPercentSigns() throws IOException {
        worksIn("it's \"the\" 50%a $HOME `x`");
    }

    @Test
    default void worksInAWorkspaceWhosePathHoldsLettersOfAllTheWorld() throws IOException {
        try {
            assertThat(Path.of("wörk 日本 🐑").getNameCount()).isEqualTo(1);
        } catch (InvalidPathException locale) {
            abort("the locale of this JVM has no such letters in paths: set LC_ALL to one of UTF-8");
        }
        worksIn("wörk 日本 🐑");
    }

    private void worksIn(String name) throws IOException {
        bench().moveTo(name);
        List<String> lines = new ArrayList<>(RECORDER);
        lines.add("echo says $1");
        bench().launcher(lines);
        ArrayJob job = bench().job("a");
        bench().awaitAll(bench().submit(job), job, TaskState.COMPLETED);
        String workspace = bench().workspace().toString();
        assertThat(bench().read("seen/0/directory")).isEqualTo(workspace);
        assertThat(bench().environment("seen/0/environment")).containsEntry("HYPERHERD_WORKSPACE", workspace);
        assertThat(bench().read(".hyperherd/logs/0.out")).endsWith("says a\n");
    }

    @Test
    default void appendsBothOutputsToTheLogsOfTheTaskUnderADivider() throws IOException {
        bench().launcher("echo to out", "echo to err >&2");
        Files.writeString(bench().workspace().resolve(".hyperherd/logs/4.out"), "earlier\n");
        ArrayJob job = bench().job(4, "a");
        bench().awaitAll(bench().submit(job), job, TaskState.COMPLETED);
        Pattern divider =
                Pattern.compile("\n==== HyperHerd run: job \\d+ array-task 4 \\d{4}-\\d\\d-\\d\\dT\\S+ ====\n\n");
        assertThat(bench().read(".hyperherd/logs/4.out"))
                .startsWith("earlier\n")
                .containsPattern(divider)
                .endsWith("\n\nto out\n")
                .doesNotContain("to err");
        assertThat(bench().read(".hyperherd/logs/4.err"))
                .containsPattern(divider)
                .endsWith("\n\nto err\n")
                .doesNotContain("to out");
    }

    @Test
    default void gapsBetweenIndicesRunNothing() throws IOException {
        bench().launcher(RECORDER);
        ArrayTask third = new ArrayTask(3, "c", "c", "{}");
        ArrayTask ninth = new ArrayTask(9, "i", "i", "{}");
        ArrayJob job = bench().job(bench().terms().resources(), OptionalInt.empty(), List.of(third, ninth));
        JobId id = bench().submit(job);
        bench().awaitAll(id, job, TaskState.COMPLETED);
        assertThat(bench().workspace().resolve("seen")).isDirectoryNotContaining("regex:.*/[^39]");
        assertThat(bench().read("seen/3/argument")).isEqualTo("c");
        assertThat(bench().read("seen/9/argument")).isEqualTo("i");
    }
}
