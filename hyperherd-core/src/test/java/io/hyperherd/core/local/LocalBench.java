package io.hyperherd.core.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.SubmitOutcome;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A workspace of the embedded scheduler whose processes can be killed one by one. */
final class LocalBench implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path workspace;
    private final LocalScheduler scheduler;
    private final LocalDirectory directory;
    private final List<Process> submitters = new ArrayList<>();

    LocalBench(Path workspace, String... launcher) throws IOException {
        this.workspace = workspace;
        this.scheduler = new LocalScheduler(workspace.resolve(".hyperherd"));
        this.directory = new LocalDirectory(workspace.resolve(".hyperherd/local"), Machine.here());
        Files.writeString(workspace.resolve("launch.sh"), String.join("\n", launcher) + "\n");
    }

    Path workspace() {
        return workspace;
    }

    LocalScheduler scheduler() {
        return scheduler;
    }

    LocalDirectory directory() {
        return directory;
    }

    JobId submit(ArrayJob job) {
        SubmitOutcome outcome = scheduler.submit(job);
        assertThat(outcome).isInstanceOf(SubmitOutcome.Accepted.class);
        return ((SubmitOutcome.Accepted) outcome).job();
    }

    /** Starts a JVM that submits {@code jobs} jobs of two tasks each. */
    Process submitter(int first, int jobs, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SubmitterMain.class.getName(),
                workspace.toString(),
                Integer.toString(first),
                Integer.toString(jobs));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT).environment().putAll(environment);
        Process process = builder.start();
        submitters.add(process);
        return process;
    }

    /** Returns the numbers of the jobs that {@code submitter} submitted. */
    static List<JobId> submitted(Process submitter, int jobs) throws IOException {
        BufferedReader lines = submitter.inputReader();
        List<JobId> ids = new ArrayList<>();
        while (ids.size() < jobs) {
            ids.add(new JobId(lines.readLine()));
        }
        return ids;
    }

    TaskReport report(JobId job, int index) {
        return scheduler.observe(List.of(job)).tasks().get(new TaskId(job, index));
    }

    TaskReport awaitState(JobId job, int index, TaskState state) {
        return await().atMost(PATIENCE).until(() -> report(job, index), report -> report.state() == state);
    }

    void awaitFile(String name) {
        awaitThat(() -> Files.exists(workspace.resolve(name)));
    }

    void awaitThat(Callable<Boolean> condition) {
        await().atMost(PATIENCE).until(condition);
    }

    void touch(String name) throws IOException {
        Files.createFile(workspace.resolve(name));
    }

    boolean exists(String name) {
        return Files.exists(workspace.resolve(name));
    }

    /** Returns the supervisors that work in this workspace. */
    List<ProcessHandle> supervisors() {
        return ProcessHandle.allProcesses()
                .filter(p -> isSupervisor(Path.of("/proc/" + p.pid())))
                .toList();
    }

    private boolean isSupervisor(Path process) {
        try {
            return Files.readString(process.resolve("cmdline")).contains(Supervisor.class.getName())
                    && Files.isSameFile(process.resolve("cwd"), directory.root());
        } catch (IOException gone) {
            return false;
        }
    }

    /** Kills the supervisor as {@code kill -9} does. */
    void killSupervisor() {
        supervisors().forEach(ProcessHandle::destroyForcibly);
        awaitThat(() -> !directory.supervised());
    }

    /** Kills the script that runs a task, and returns what that had started. */
    List<ProcessId> killScript(JobId job, int index) throws IOException {
        ProcessId script = script(job, index);
        List<ProcessId> others = ProcFs.table().family(script).stream()
                .filter(p -> !p.equals(script))
                .toList();
        kill(script);
        return others;
    }

    ProcessId script(JobId job, int index) throws IOException {
        return directory.job(job).read(index).started().orElseThrow().process();
    }

    void kill(ProcessId process) {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
        awaitThat(() -> !ProcFs.alive(process));
    }

    /** Ends all that is left, and waits until nothing writes to the workspace any more. */
    @Override
    public void close() {
        submitters.forEach(Process::destroyForcibly);
        try {
            for (JobDirectory job : directory.jobs()) {
                scheduler.cancel(job.plan().orElseThrow().indices().stream()
                        .map(index -> new TaskId(job.job(), index))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitThat(() -> supervisors().isEmpty());
    }
}
