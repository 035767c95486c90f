package io.hyperherd.core.document;

import static io.hyperherd.core.shape.Shapes.BOOLEAN;
import static io.hyperherd.core.shape.Shapes.INTEGER;
import static io.hyperherd.core.shape.Shapes.TEXT_OR_NULL;
import static io.hyperherd.core.shape.Shapes.list;

import io.hyperherd.Plan;
import io.hyperherd.Submission;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.core.shape.ObjectShape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What {@code herd run} answers: one shape for a dry run, a real run and a run with nothing to do.
 *
 * @param isDry whether nothing was submitted because nothing was to be
 * @param jobs the numbers of the jobs, joined by commas; empty without one
 * @param scriptFile where the script was written
 * @param indices what was, or would be, submitted
 * @param script the whole script; shown by a dry run only
 * @param trials every trial of the sweep
 */
public record RunDocument(
        boolean isDry,
        Optional<String> jobs,
        Optional<Path> scriptFile,
        List<Integer> indices,
        Optional<String> script,
        List<Trial> trials)
        implements Document {

    static final ObjectShape<RunDocument> SHAPE = ObjectShape.<RunDocument>empty()
            .with("dry_run", "Whether nothing was to be submitted.", BOOLEAN, RunDocument::isDry)
            .with(
                    "slurm_job_id",
                    "The job's number; of a submission split into several jobs all numbers, joined by commas. Null when nothing was submitted.",
                    TEXT_OR_NULL,
                    RunDocument::jobs)
            .with(
                    "sbatch_path",
                    "The absolute path of the script that was submitted to SLURM; null when none was.",
                    TEXT_OR_NULL,
                    d -> d.scriptFile().map(Path::toString))
            .with(
                    "submitted_indices",
                    "The trials that were submitted; in a dry run those that would be.",
                    list(INTEGER),
                    RunDocument::indices)
            .with(
                    "sbatch_script",
                    "The whole script that a dry run would have submitted; null otherwise.",
                    TEXT_OR_NULL,
                    RunDocument::script)
            .with("trials", "Every trial of the sweep.", list(TrialShapes.IDENTITY), RunDocument::trials);

    /** Copies the lists. */
    public RunDocument {
        indices = List.copyOf(indices);
        trials = List.copyOf(trials);
    }

    /** Returns what would be submitted: the whole script and every trial. */
    public static RunDocument planned(Plan plan) {
        return new RunDocument(true, Optional.empty(), Optional.empty(), plan.toSubmit(), plan.script(), plan.trials());
    }

    /** Returns what was submitted. A submission split into several jobs has their ids joined by commas, as {@code squeue -j} takes them. */
    public static RunDocument submitted(SweepRun run) {
        List<Submission> submissions = run.submissions();
        return new RunDocument(
                false,
                Optional.of(submissions.stream().map(s -> s.job().toString()).collect(Collectors.joining(",")))
                        .filter(ids -> !ids.isEmpty()),
                script(run),
                submissions.stream().flatMap(s -> s.indices().stream()).toList(),
                Optional.empty(),
                run.trials());
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

    @Override
    public void write(Appendable out) throws IOException {
        DocumentWriter.write(SHAPE, this, out);
    }
}
