package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Renders the bash script of an {@link ArrayJob}: SLURM's directives, then for each task its override string, then the launcher. Where
 * tasks are numbered densely, the script is of one size for any number of them: it reads its task's line of {@link JobTable}. The script
 * is a function of the job alone; its exit status is the launcher's. Whatever names and values hold reaches the launcher byte
 * for byte.
 *
 * <p>Before the launcher the script claims the attempt in {@code .hyperherd/attempts}. Where another job has claimed it, the launcher does
 * not run, and the exit status is 0; where nobody can claim it, as on a full disk, the launcher does not run either, and the exit status
 * is {@link #UNCLAIMED}. After the launcher it leaves a record of the end there.
 *
 * <p>Thread-safe.
 */
@Api(Api.Status.STABLE)
public final class JobScript {

    /** The exit status of a task that did not run its launcher, since it could not write down that it would. */
    public static final int UNCLAIMED = 75;

    /**
     * The file in {@code .hyperherd/} with the bash functions that the launcher may call, {@code herd_log} among them; the engine writes
     * it. The script does without where it is missing.
     */
    public static final String FUNCTIONS = "herd_log.bash";

    private static final String OFFER = """
            # The launcher may call: herd_log NAME VALUE [STEP]
            [ ! -r "$HYPERHERD_WORKSPACE/.hyperherd/%1$s" ] || . "$HYPERHERD_WORKSPACE/.hyperherd/%1$s"

            """.formatted(FUNCTIONS);

    private JobScript() {}

    /** Returns the script, lines ended by LF. */
    public static String render(ArrayJob job) {
        StringBuilder script = new StringBuilder(512 + 320 * job.tasks().size());
        directives(job, script);
        if (job.numbers() == TaskNumbers.DENSE) {
            table(job, script);
        }
        divider(script);
        environment(job, script);
        if (job.numbers() == TaskNumbers.TRIAL) {
            lookup(job, script);
        }
        script.append("export HYPERHERD_TRIAL_NAME HYPERHERD_EXPERIMENT_NAME HYPERHERD_PARAMS\n\n");
        script.append(OFFER);
        script.append(AttemptScript.CLAIM);
        script.append("# Invoke the user's launcher script\n");
        script.append("bash ")
                .append(ShellWord.quote(job.launcher().toString()))
                .append(" \"$OVERRIDES\"\n");
        return script.append(AttemptScript.RECORD).toString();
    }

    private static void directives(ArrayJob job, StringBuilder script) {
        Resources resources = job.resources();
        script.append("#!/bin/bash\n");
        directive(script, "--job-name=" + directiveWord("hyperherd_" + job.sweepName()));
        directive(script, "--array=" + arraySpec(job));
        resources.partition().ifPresent(p -> directive(script, "--partition=" + p));
        directive(script, "--time=" + resources.time().text());
        directive(script, "--mem=" + resources.memory().text());
        directive(script, "--cpus-per-task=" + resources.cpusPerTask());
        resources.gres().filter(g -> !g.isEmpty()).ifPresent(g -> directive(script, "--gres=" + g));
        outputs(job, script);
        directive(script, "--open-mode=append");
        job.after().ifPresent(before -> directive(script, "--dependency=afterany:" + before));
        resources.extraArgs().forEach(arg -> directive(script, arg));
        script.append('\n');
    }

    /** Where SLURM's own number of a task says nothing of its trial, what SLURM itself has to say of the job's tasks goes to one file. */
    private static void outputs(ArrayJob job, StringBuilder script) {
        if (job.numbers() == TaskNumbers.TRIAL) {
            directive(script, "--output=" + logFile(job.logDirectory(), "%a.out"));
            directive(script, "--error=" + logFile(job.logDirectory(), "%a.err"));
        } else {
            directive(script, "--output=" + logFile(job.tableDirectory(), job.tag() + ".log"));
        }
    }

    private static void directive(StringBuilder script, String argument) {
        script.append("#SBATCH ").append(argument).append('\n');
    }

    /** Blanks and quotes end a directive's word unless it stands in double quotes (SLURM 22.05, sbatch's option reader). */
    private static String directiveWord(String text) {
        return ShellWord.isPlain(text) ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** SLURM expands {@code %} in the path of an output, where {@code %%} is one of its own (sbatch(1), filename pattern). */
    private static String logFile(Path directory, String name) {
        return directiveWord(directory.toString().replace("%", "%%") + "/" + name);
    }

    private static String arraySpec(ArrayJob job) {
        String spec = ArraySpec.format(job.taskNumbers());
        return job.maxConcurrent().isPresent()
                ? spec + "%" + job.maxConcurrent().getAsInt()
                : spec;
    }

    private static void table(ArrayJob job, StringBuilder script) {
        String file = ShellWord.quote(job.tableFile().toString());
        String logs = ShellWord.quote(job.logDirectory().toString());
        script.append("# Tasks are numbered from 0; each has one line of the table, which names its trial\n")
                .append("unset HYPERHERD_TRIAL_ID _HH_LINE\n")
                .append(AttemptScript.NUMBER)
                .append("=1\n")
                .append("mapfile -t -s \"$SLURM_ARRAY_TASK_ID\" -n 1 _HH_LINE < ")
                .append(file)
                .append("\neval \"${_HH_LINE[0]-}\"\n")
                .append("if [ -z \"${HYPERHERD_TRIAL_ID-}\" ]; then\n")
                .append("  echo \"HyperHerd: no line for SLURM_ARRAY_TASK_ID=$SLURM_ARRAY_TASK_ID in \"")
                .append(file)
                .append(" >&2\n  exit 1\nfi\n")
                .append("exec >> ")
                .append(logs)
                .append("/\"$HYPERHERD_TRIAL_ID\".out 2>> ")
                .append(logs)
                .append("/\"$HYPERHERD_TRIAL_ID\".err\n\n");
    }

    private static void divider(StringBuilder script) {
        script.append("# Run divider — visible in both stdout and stderr after append\n")
                .append("_HH_DIVIDER=\"==== HyperHerd run: job ${SLURM_JOB_ID} array-task ${SLURM_ARRAY_TASK_ID} ")
                .append("$(date -Iseconds) ====\"\n")
                .append("printf \"\\n%s\\n\\n\" \"$_HH_DIVIDER\"\n")
                .append("printf \"\\n%s\\n\\n\" \"$_HH_DIVIDER\" >&2\n\n");
    }

    private static void environment(ArrayJob job, StringBuilder script) {
        script.append("# Export HyperHerd environment variables\n")
                .append("export HYPERHERD_WORKSPACE=")
                .append(ShellWord.quote(job.workspace().toString()))
                .append("\nexport HYPERHERD_SWEEP_NAME=")
                .append(ShellWord.quote(job.sweepName()))
                .append("\nexport HYPERHERD_TRIAL_ID")
                .append(job.numbers() == TaskNumbers.TRIAL ? "=\"$SLURM_ARRAY_TASK_ID\"\n\n" : "\n\n");
    }

    private static void lookup(ArrayJob job, StringBuilder script) {
        script.append("# Per-trial lookup baked at submission time: a task needs bash and nothing else\n")
                .append("case \"$SLURM_ARRAY_TASK_ID\" in\n");
        job.tasks().forEach(task -> arm(task, script));
        script.append("  *)\n")
                .append("    echo \"HyperHerd: no lookup entry for SLURM_ARRAY_TASK_ID=$SLURM_ARRAY_TASK_ID\" >&2\n")
                .append("    exit 1\n    ;;\nesac\n");
    }

    /** Returns how many bytes of the script are {@code task}'s alone, where tasks are numbered by trial. */
    public static long bytesOf(ArrayTask task) {
        StringBuilder arm = new StringBuilder();
        arm(task, arm);
        return arm.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static void arm(ArrayTask task, StringBuilder script) {
        script.append("  ").append(task.index()).append(")\n");
        TaskVariables.of(task)
                .forEach((variable, word) -> script.append("    ")
                        .append(variable)
                        .append('=')
                        .append(word)
                        .append('\n'));
        script.append("    ;;\n");
    }
}
