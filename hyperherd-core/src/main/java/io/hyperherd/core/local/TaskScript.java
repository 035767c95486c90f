package io.hyperherd.core.local;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.ShellWord;

/**
 * Renders the bash script that runs one task of a job: it takes the task, runs the job script, and writes down how that ended. It is
 * started in the job's directory with the index as its argument, as leader of a session, and needs nobody any more from then on.
 */
final class TaskScript {

    private static final String TAKE = """
            #!/bin/bash
            # Outlives a polite end of its session, to write down how the launcher took it.
            trap : TERM INT HUP
            export LC_ALL=C
            index=$1
            here=$PWD

            # A hard link is made by one process only.
            record() {
              printf '%s\\n' "${@:2}" > ".$1.$$" && sync ".$1.$$" && ln ".$1.$$" "$1" 2> /dev/null
              local made=$?
              rm -f ".$1.$$"
              return "$made"
            }

            # What tasks inherit is kept in memory, as the environment of a process.
            keeper=$(sed -n 's/^keeper=//p' job)
            mapfile -d '' -t environment < "/proc/$keeper/environ"
            [ "${#environment[@]}" -gt 0 ] || exit 0

            read -r stat < "/proc/$$/stat"
            read -r -a fields <<< "${stat##*) }"
            record "$index.claim" claim=STARTED "pid=$$" "start=${fields[19]}" \\
              "boot=$(< /proc/sys/kernel/random/boot_id)" "at=$(date +%s%3N)" || exit 0
            """;

    private static final String NOTE = """
            code=$?
            # A full disk may have room again later.
            for ((try = 0; try < 300; try++)); do
              record "$index.end" "code=$code" "at=$(date +%s%3N)" && break
              [ -e "$index.end" ] || [ ! -e task.sh ] && break
              sleep 1
            done
            """;

    private TaskScript() {}

    /** Returns the script, lines ended by LF. */
    static String render(ArrayJob job, JobId id) {
        String workspace = ShellWord.quote(job.workspace().toString());
        String logs = ShellWord.quote(job.logDirectory().toString());
        StringBuilder script = new StringBuilder(TAKE);
        script.append("(\n  cd -- ").append(workspace).append(" || exit 1\n");
        script.append("  exec env -i -- \"${environment[@]}\" \"PWD=$PWD\"");
        variable(script, "HYPERHERD_SCHEDULER", "local");
        variable(script, "SLURM_JOB_ID", id.value());
        variable(script, "SLURM_ARRAY_JOB_ID", id.value());
        variable(script, "SLURM_JOB_NAME", "hyperherd_" + job.sweepName());
        variable(script, "SLURM_SUBMIT_DIR", job.workspace().toString());
        variable(script, "SLURM_CPUS_PER_TASK", Integer.toString(job.resources().cpusPerTask()));
        script.append(" \\\n    SLURM_ARRAY_TASK_ID=\"$index\"");
        script.append(" \\\n    ")
                .append(TaskEnvironment.MARKER)
                .append('=')
                .append(ShellWord.quote(job.tag().value()))
                .append("_\"$index\"");
        script.append(" \\\n    bash \"$here/$index.sh\"\n");
        script.append(") < /dev/null >> ")
                .append(logs)
                .append("/\"$index\".out 2>> ")
                .append(logs)
                .append("/\"$index\".err\n");
        return script.append(NOTE).toString();
    }

    private static void variable(StringBuilder script, String name, String value) {
        script.append(" \\\n    ").append(name).append('=').append(ShellWord.quote(value));
    }
}
