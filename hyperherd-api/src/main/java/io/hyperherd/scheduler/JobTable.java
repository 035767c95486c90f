package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.util.List;

/**
 * Renders the table of an {@link ArrayJob} whose tasks are numbered densely: line N+1 is what task N has to know of its trial, as
 * assignments that {@link JobScript} evaluates. Thread-safe.
 */
@Api(Api.Status.STABLE)
public final class JobTable {

    private JobTable() {}

    /** Returns the lines of the table, in the order of the tasks. A line holds no line break, whatever names and values hold. */
    public static List<String> lines(ArrayJob job) {
        return job.tasks().stream().map(JobTable::line).toList();
    }

    private static String line(ArrayTask task) {
        StringBuilder line = new StringBuilder("HYPERHERD_TRIAL_ID=").append(task.index());
        // A line break in a shell word stands in single quotes, which this leaves for one sign.
        TaskVariables.of(task)
                .forEach((variable, word) ->
                        line.append(' ').append(variable).append('=').append(word.replace("\n", "'$'\\n''")));
        return line.toString();
    }
}
