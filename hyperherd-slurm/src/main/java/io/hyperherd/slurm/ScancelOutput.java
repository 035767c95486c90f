package io.hyperherd.slurm;

import io.hyperherd.scheduler.CancelOutcome;
import io.hyperherd.scheduler.TaskId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads for each task of one {@code scancel} how it went. */
final class ScancelOutput {

    private static final Pattern OF_ONE = Pattern.compile(".*?\\b[Jj]ob id (\\d+_\\d+)\\b:? ?(.*)");
    private static final Pattern CHATTER =
            Pattern.compile("^(?:scancel: )?(?:Terminating|Signaling|Signal \\d+ to) .*");
    private static final Pattern OVER = Pattern.compile(
            "already completing or completed|invalid job id|job has already finished", Pattern.CASE_INSENSITIVE);

    /** A controller that answers late has been seen to cancel all the same (SLURM 22.05). */
    private static final String UNSURE = "; the task may yet be cancelled, look again later";

    private ScancelOutput() {}

    /**
     * Reads {@code run}. A complaint that names a task is about that task; one that names none is about all that have none of their own,
     * but only when the exit code says that something went wrong.
     */
    static Map<TaskId, CancelOutcome> read(List<TaskId> tasks, Outcome run) {
        if (!(run instanceof Outcome.Exited exited)) {
            boolean asked = !(run instanceof Outcome.NotInstalled) && !(run instanceof Outcome.NotStarted);
            return all(tasks, new CancelOutcome.Refused("scancel: " + run.complaint() + (asked ? UNSURE : "")));
        }
        Map<String, CancelOutcome> named = new HashMap<>();
        String general = "";
        for (String line : Complaints.lines(exited.err())) {
            Matcher one = OF_ONE.matcher(line);
            if (one.matches()) {
                named.put(one.group(1), outcome(line, one.group(2).isBlank() ? line : one.group(2)));
            } else if (general.isEmpty() && !CHATTER.matcher(line).matches()) {
                general = line;
            }
        }
        CancelOutcome others = others(exited.code(), general, named.isEmpty(), tasks.size());
        Map<TaskId, CancelOutcome> outcomes = new LinkedHashMap<>();
        tasks.forEach(task -> outcomes.put(task, named.getOrDefault(task.toString(), others)));
        return outcomes;
    }

    private static CancelOutcome others(int code, String general, boolean noneNamed, int tasks) {
        if (code == 0 || (general.isEmpty() && !noneNamed)) {
            return new CancelOutcome.Cancelled();
        }
        // "Invalid job id" without a number, said of several tasks, may be true of one of them.
        return tasks == 1 && !general.isEmpty()
                ? outcome(general, general)
                : new CancelOutcome.Refused("scancel: " + (general.isEmpty() ? "exit code " + code : general));
    }

    private static CancelOutcome outcome(String line, String words) {
        return OVER.matcher(line).find()
                ? new CancelOutcome.AlreadyOver()
                : new CancelOutcome.Refused("scancel: " + words + (words.contains("timed out") ? UNSURE : ""));
    }

    /** Returns {@code outcome} for every task. */
    static Map<TaskId, CancelOutcome> all(List<TaskId> tasks, CancelOutcome outcome) {
        Map<TaskId, CancelOutcome> outcomes = new LinkedHashMap<>();
        tasks.forEach(task -> outcomes.put(task, outcome));
        return outcomes;
    }
}
