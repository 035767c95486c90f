package io.hyperherd.monitor.rule;

import io.hyperherd.FailureCause;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.monitor.rule.Failure.Kind;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskReport;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Tells of what a trial failed: what the scheduler says counts first, then what the trial wrote. Pure. */
final class Triage {

    private static final int SIGKILL = 9;

    private static final Pattern GPU = Pattern.compile(
            "(?i).*(?:CUDA out of memory|CUDA_ERROR_OUT_OF_MEMORY|OutOfMemoryError: CUDA|CUBLAS_STATUS_ALLOC_FAILED|HIP out of memory).*");
    private static final Pattern MEMORY = Pattern.compile(
            ".*(?:\\bMemoryError\\b|std::bad_alloc|Cannot allocate memory|oom[-_]kill|[Ee]xceeded (?:job |step )?memory limit|Out [Oo]f [Mm]emory).*");

    private Triage() {}

    /** Returns of what {@code trial}, which failed, failed. */
    static Failure of(TrialSnapshot trial, List<String> stderr) {
        int index = trial.trial().index();
        String job = trial.job().map(JobId::value).orElse("");
        FailureCause cause = trial.failure().orElseGet(FailureCause.Unstated::new);
        boolean gpu = stderr.stream().anyMatch(line -> GPU.matcher(line).matches());
        boolean memory = stderr.stream().anyMatch(line -> MEMORY.matcher(line).matches());
        return switch (cause.kind()) {
            case MEMORY_LIMIT -> failure(index, job, Kind.MEMORY, "out of memory" + memoryUsed(trial), stderr);
            case TIME_LIMIT -> failure(index, job, Kind.TIME, "out of time", stderr);
            case NODE_LOST -> failure(index, job, Kind.INFRASTRUCTURE, "lost with its node", stderr);
            case PREEMPTED -> failure(index, job, Kind.INFRASTRUCTURE, "preempted", stderr);
            case SIGNAL, EXIT_CODE, UNSTATED -> {
                if (gpu) {
                    yield failure(index, job, Kind.GPU_MEMORY, "out of GPU memory", stderr);
                } else if (memory) {
                    yield failure(
                            index, job, Kind.MEMORY, "out of memory by its own words" + memoryUsed(trial), stderr);
                } else if (cause instanceof FailureCause.Signal signal && signal.number() == SIGKILL) {
                    yield failure(index, job, Kind.INFRASTRUCTURE, "killed by signal 9", stderr);
                }
                yield failure(index, job, Kind.OWN, own(cause), stderr);
            }
        };
    }

    private static Failure failure(int index, String job, Kind kind, String told, List<String> stderr) {
        return new Failure(index, job, kind, told, stderr);
    }

    private static String own(FailureCause cause) {
        if (cause instanceof FailureCause.ExitCode code) {
            return "exit code " + code.code();
        }
        return cause instanceof FailureCause.Signal signal ? "signal " + signal.number() : "failed";
    }

    private static String memoryUsed(TrialSnapshot trial) {
        OptionalLong used = trial.report()
                .map(TaskReport::accounting)
                .map(accounting -> accounting.maxRssBytes())
                .orElse(OptionalLong.empty());
        return used.isPresent()
                ? String.format(Locale.ROOT, " (used %.1f GiB)", used.getAsLong() / (double) (1L << 30))
                : "";
    }
}
