package io.hyperherd.scheduler;

import io.hyperherd.Resources;

/**
 * Renders the bash script of an {@link ArrayJob}: SLURM's directives, then for each task its override string, then the launcher. The
 * script is a function of the job alone; its exit status is the launcher's. Whatever names and values hold reaches the launcher byte
 * for byte.
 */
public final class JobScript {

    private JobScript() {}

    /** Returns the script, lines ended by LF. */
    public static String render(ArrayJob job) {
        StringBuilder script = new StringBuilder(512 + 320 * job.tasks().size());
        directives(job, script);
        divider(script);
        environment(job, script);
        lookup(job, script);
        script.append("# Invoke the user's launcher script\n");
        script.append("bash ")
                .append(ShellWord.quote(job.launcher().toString()))
                .append(" \"$OVERRIDES\"\n");
        return script.toString();
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
        directive(script, "--output=" + logFile(job, "%a.out"));
        directive(script, "--error=" + logFile(job, "%a.err"));
        directive(script, "--open-mode=append");
        resources.extraArgs().forEach(arg -> directive(script, arg));
        script.append('\n');
    }

    private static void directive(StringBuilder script, String argument) {
        script.append("#SBATCH ").append(argument).append('\n');
    }

    /** Blanks and quotes end a directive's word unless it stands in double quotes (SLURM 22.05, sbatch's option reader). */
    private static String directiveWord(String text) {
        return ShellWord.isPlain(text) ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** SLURM expands {@code %} in the path of an output, where {@code %%} is one of its own (sbatch(1), filename pattern). */
    private static String logFile(ArrayJob job, String name) {
        String directory = job.logDirectory().toString();
        return directiveWord(directory.replace("%", "%%") + "/" + name);
    }

    private static String arraySpec(ArrayJob job) {
        String spec =
                ArraySpec.format(job.tasks().stream().map(ArrayTask::index).toList());
        return job.maxConcurrent().isPresent()
                ? spec + "%" + job.maxConcurrent().getAsInt()
                : spec;
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
                .append("\nexport HYPERHERD_TRIAL_ID=\"$SLURM_ARRAY_TASK_ID\"\n\n");
    }

    private static void lookup(ArrayJob job, StringBuilder script) {
        script.append("# Per-trial lookup baked at submission time: a task needs bash and nothing else\n")
                .append("case \"$SLURM_ARRAY_TASK_ID\" in\n");
        job.tasks().forEach(task -> arm(task, script));
        script.append("  *)\n")
                .append("    echo \"HyperHerd: no lookup entry for SLURM_ARRAY_TASK_ID=$SLURM_ARRAY_TASK_ID\" >&2\n")
                .append("    exit 1\n    ;;\nesac\n")
                .append("export HYPERHERD_TRIAL_NAME HYPERHERD_EXPERIMENT_NAME HYPERHERD_PARAMS\n\n");
    }

    private static void arm(ArrayTask task, StringBuilder script) {
        String name = ShellWord.quote(task.name());
        script.append("  ").append(task.index()).append(")\n");
        assign(script, "HYPERHERD_TRIAL_NAME", name);
        assign(script, "HYPERHERD_EXPERIMENT_NAME", name);
        assign(script, "HYPERHERD_PARAMS", ShellWord.quote(task.parameters()));
        assign(script, "OVERRIDES", ShellWord.quote(task.overrides()));
        script.append("    ;;\n");
    }

    private static void assign(StringBuilder script, String variable, String word) {
        script.append("    ").append(variable).append('=').append(word).append('\n');
    }
}
