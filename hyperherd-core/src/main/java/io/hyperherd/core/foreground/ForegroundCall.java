package io.hyperherd.core.foreground;

import io.hyperherd.HyperHerdException;
import io.hyperherd.LauncherCall;
import io.hyperherd.LauncherEnd;
import io.hyperherd.LauncherOutput;
import io.hyperherd.SweepDefinition;
import io.hyperherd.Trial;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobScript;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a launcher as the job script makes it.
 *
 * @param definition the sweep
 * @param trial the trial
 * @param task what the launcher is told of it
 * @param environment variables on top of those of this process
 * @param longest after how long the launcher is ended; empty to let it run as long as it likes
 */
public record ForegroundCall(
        SweepDefinition definition,
        Trial trial,
        ArrayTask task,
        Map<String, String> environment,
        Optional<Duration> longest)
        implements LauncherCall {

    /** As long as SLURM leaves a job between the two signals by default (slurm.conf(5), KillWait). */
    private static final Duration PATIENCE_AT_A_TERMINAL = Duration.ofSeconds(30);

    /** Offers what the job script offers; whoever signals this process reaches the launcher. */
    private static final String CALL = "[ ! -r \"$0\" ] || . \"$0\"; exec bash \"$1\" \"$2\"";

    @Override
    public Path launcher() {
        return definition.launcher();
    }

    @Override
    public String overrides() {
        return task.overrides();
    }

    @Override
    public LauncherEnd run() {
        // Ctrl-C at a terminal has reached the launcher already; a signal to this process alone has not.
        Duration patience = TerminalGroup.isInFront() ? PATIENCE_AT_A_TERMINAL : Duration.ZERO;
        return new LauncherEnd(BoundProcess.run(builder().inheritIO(), patience, longest));
    }

    @Override
    public LauncherOutput capture(int characters) {
        if (characters < 0) {
            throw new IllegalArgumentException("no stream has " + characters + " characters");
        }
        try {
            Path folder = Files.createTempDirectory("herd");
            try {
                return capture(characters, folder.resolve("out"), folder.resolve("err"));
            } finally {
                Files.deleteIfExists(folder.resolve("out"));
                Files.deleteIfExists(folder.resolve("err"));
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw new HyperHerdException("the launcher's output cannot be kept: " + failed.getMessage(), failed);
        }
    }

    /** By files, for a pipe ends only with the last process that holds it, which may live longer than the launcher. */
    private LauncherOutput capture(int characters, Path out, Path err) throws IOException {
        ProcessBuilder builder = builder()
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        LauncherEnd end = new LauncherEnd(BoundProcess.run(builder, Duration.ZERO, longest));
        return new LauncherOutput(end, FileEnd.read(out, characters), FileEnd.read(err, characters));
    }

    private ProcessBuilder builder() {
        Path functions = definition.workspace().resolve(".hyperherd").resolve(JobScript.FUNCTIONS);
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", "-c", CALL, functions.toString(), launcher().toString(), overrides())
                .directory(definition.workspace().toFile());
        Map<String, String> variables = builder.environment();
        variables.putAll(environment);
        variables.put("HYPERHERD_WORKSPACE", definition.workspace().toString());
        variables.put("HYPERHERD_SWEEP_NAME", definition.name());
        variables.put("HYPERHERD_TRIAL_ID", Integer.toString(task.index()));
        variables.put("HYPERHERD_TRIAL_NAME", task.name());
        variables.put("HYPERHERD_EXPERIMENT_NAME", task.name());
        variables.put("HYPERHERD_PARAMS", task.parameters());
        // Bash keeps the symbolic links of its directory only if it is told of them.
        variables.put("PWD", definition.workspace().toString());
        return builder;
    }
}
