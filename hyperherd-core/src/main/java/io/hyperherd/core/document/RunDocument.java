package io.hyperherd.core.document;

import io.hyperherd.Plan;
import io.hyperherd.Submission;
import io.hyperherd.SweepRun;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What {@code run} answers: one shape for a dry run, a real run and a run with nothing to do. Keys: {@code dry_run},
 * {@code slurm_job_id}, {@code sbatch_path}, {@code submitted_indices}, {@code sbatch_script}, {@code trials}. Number,
 * path and script are null where they do not apply.
 */
public final class RunDocument {

    private RunDocument() {}

    /** Returns what would be submitted: the whole script and every trial. */
    public static Dict planned(Plan plan) {
        return new Fields()
                .with("dry_run", Value.of(true))
                .with("slurm_job_id", Value.NULL)
                .with("sbatch_path", Value.NULL)
                .withIndices("submitted_indices", plan.toSubmit())
                .with("sbatch_script", plan.script())
                .with("trials", TrialEntries.of(plan.trials()))
                .build();
    }

    /** Returns what was submitted. A submission split into several jobs has their ids joined by commas, as {@code squeue -j} takes them. */
    public static Dict submitted(SweepRun run) {
        List<Submission> submissions = run.submissions();
        return new Fields()
                .with("dry_run", Value.of(false))
                .with("slurm_job_id", jobIds(submissions))
                .with("sbatch_path", script(run).map(Path::toString))
                .withIndices(
                        "submitted_indices",
                        submissions.stream().flatMap(s -> s.indices().stream()).toList())
                .with("sbatch_script", Value.NULL)
                .with("trials", TrialEntries.of(run.trials()))
                .build();
    }

    /** Only a submission to SLURM leaves this file; a path without a file would send a reader nowhere. */
    private static Optional<Path> script(SweepRun run) {
        return run.submissions().stream()
                        .anyMatch(submission -> submission.scheduler().equals("slurm"))
                ? Optional.of(run.sweep()
                        .definition()
                        .workspace()
                        .resolve(".hyperherd")
                        .resolve("job.sbatch"))
                : Optional.empty();
    }

    private static Optional<String> jobIds(List<Submission> submissions) {
        return Optional.of(submissions.stream().map(s -> s.job().toString()).collect(Collectors.joining(",")));
    }
}
