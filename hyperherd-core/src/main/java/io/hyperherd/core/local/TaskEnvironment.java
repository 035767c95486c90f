package io.hyperherd.core.local;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The environment that the tasks of a job get: that of whoever submits, and what the job adds. It may hold secrets, so it is never
 * written down: a small process keeps it as its own environment, where {@code /proc/PID/environ} shows it byte for byte to the same
 * user only. The keeper goes when the job is over, and by itself when the job or the supervisor is gone.
 */
final class TaskEnvironment {

    /** The variable that marks the processes of a task. */
    static final String MARKER = "HYPERHERD_LOCAL_TASK";

    private static final String KEEPER = "while sleep 10 && [ -e \"$1/job\" ] && pid=$(sed -n 's/^pid=//p' \"$2\")"
            + " && [ -e \"/proc/$pid/stat\" ]; do :; done";

    private TaskEnvironment() {}

    /**
     * Starts the process that keeps the environment of a job.
     *
     * @param added what the job adds to the environment of this process
     */
    static ProcessId keep(JobDirectory job, LocalDirectory directory, Map<String, String> added) throws IOException {
        String record = directory.supervisorRecord().getFileName().toString();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "setsid",
                        "bash",
                        "-c",
                        KEEPER,
                        "hyperherd-environment",
                        job.job().value(),
                        record))
                .directory(directory.root().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"));
        Map<String, String> environment = builder.environment();
        inheritable(environment.keySet());
        environment.putAll(added);
        Process process = builder.start();
        return ProcFs.stat(process.pid())
                .map(ProcessStat::id)
                .orElseThrow(() -> new IOException("the process that keeps the environment of a job ended at once"));
    }

    /** Drops what belongs to a job in which the submitter itself runs. */
    static void inheritable(Set<String> names) {
        names.removeIf(name -> name.startsWith("SLURM_") || name.equals(MARKER));
    }

    /** Ends the keeper of a job. */
    static void forget(ProcessId keeper) {
        for (ProcessId process : ProcFs.table().family(keeper)) {
            ProcessHandle.of(process.pid())
                    .filter(handle -> ProcFs.alive(process))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
