package io.hyperherd.slurm;

import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads what {@code sacct --duplicates --noheader --parsable2} prints for {@link #FORMAT}. Trailing columns may be missing. A task that was
 * queued again has a row for each run, oldest first (SLURM 22.05).
 */
final class SacctOutput {

    static final String SOURCE = "sacct";

    /** The columns of the original tool, then ours. */
    static final String FORMAT =
            "JobID,State,Elapsed,MaxRSS,AveRSS,ReqMem,MaxVMSize,ExitCode,ReqCPUS,Reason,Submit,Timelimit";

    private final Map<TaskId, TaskReport> own = new HashMap<>();
    private final Map<TaskId, Integer> restarts = new HashMap<>();
    private final Map<TaskId, TaskReport> shared = new HashMap<>();
    private final Map<TaskId, List<String>> batches = new HashMap<>();
    private final Trouble trouble = new Trouble();

    private SacctOutput() {}

    /** Returns whether sacct complains that the cluster keeps no accounts, so that there is nothing it could know. */
    static boolean isSwitchedOff(String complaint) {
        return complaint.contains("accounting storage is disabled");
    }

    /**
     * Reads {@code out}; never fails. A row of its own beats a row that a task shares with others, wherever they stand; a later row of its
     * own beats an earlier one. A batch step alone tells nothing of its task's state.
     */
    static Listing read(String out) {
        SacctOutput reader = new SacctOutput();
        out.lines().filter(line -> !line.isBlank()).forEach(reader::row);
        Map<TaskId, TaskReport> tasks = new HashMap<>(reader.shared);
        reader.own.forEach((task, report) -> tasks.put(task, reader.withMemory(task, report)));
        return new Listing(tasks, reader.trouble.first());
    }

    private void row(String line) {
        List<String> columns = List.of(line.strip().split("\\|", -1));
        JobColumn job = JobColumn.read(columns.get(0).strip());
        if (columns.size() < 2 || job instanceof JobColumn.Garbage) {
            trouble.notARow(line);
        } else if (job instanceof JobColumn.Task row) {
            follow(row.task(), report(columns));
        } else if (job instanceof JobColumn.Batch row) {
            batches.put(row.task(), columns);
        } else if (job instanceof JobColumn.Tasks rows) {
            rows.tasks().forEach(task -> shared.put(task, report(columns)));
            if (!rows.whole()) {
                trouble.cut(line);
            }
        }
    }

    private static TaskReport report(List<String> columns) {
        String column = columns.get(1);
        Optional<SlurmState> state = SlurmState.of(column);
        String word = SlurmState.firstWord(column);
        TaskState meaning = state.map(SlurmState::meaning).orElse(TaskState.UNKNOWN);
        return new TaskReport(
                meaning,
                state.map(SlurmState::name).orElse(word.isEmpty() ? "UNKNOWN" : word),
                SOURCE,
                Liveness.isOver(meaning) ? Reasons.ofAnEnd(column(columns, 9)) : Reasons.read(column(columns, 9)),
                accounting(columns, meaning),
                OptionalInt.empty(),
                Figures.moment(column(columns, 10)));
    }

    private static Accounting accounting(List<String> columns, TaskState state) {
        String[] exit = column(columns, 7).split(":", -1);
        boolean over = Liveness.isOver(state);
        return new Accounting(
                Figures.elapsed(column(columns, 2), state),
                Figures.used(column(columns, 3)),
                Figures.used(column(columns, 4)),
                Figures.requested(column(columns, 5), Figures.count(column(columns, 8))),
                over ? Figures.count(exit[0]) : OptionalInt.empty(),
                over && exit.length > 1 ? Figures.count(exit[1]) : OptionalInt.empty(),
                Figures.limit(column(columns, 11)));
    }

    /** A row behind another is a later run of the task, or, where that had ended for good, another job of the same number. */
    private void follow(TaskId task, TaskReport report) {
        TaskReport before = own.put(task, report);
        if (before != null) {
            batches.remove(task);
            restarts.put(task, isFinal(before.state()) ? 0 : 1 + restarts.getOrDefault(task, 0));
        }
    }

    private static boolean isFinal(TaskState state) {
        return switch (state) {
            case COMPLETED, FAILED, TIMED_OUT, OUT_OF_MEMORY, CANCELLED -> true;
            case NODE_FAILED, PREEMPTED, QUEUED, RUNNING, UNKNOWN -> false;
        };
    }

    /** A run that ended so that another follows is followed by one. */
    private int restarts(TaskId task, TaskReport report) {
        int earlier = restarts.getOrDefault(task, 0);
        return report.word().equals(SlurmState.REQUEUED.name()) ? earlier + 1 : earlier;
    }

    private static String column(List<String> columns, int number) {
        return number < columns.size() ? columns.get(number) : "";
    }

    private TaskReport withMemory(TaskId task, TaskReport report) {
        List<String> batch = batches.getOrDefault(task, List.of());
        Accounting used = report.accounting();
        Accounting all = new Accounting(
                used.elapsed(),
                batch.isEmpty() ? used.maxRssBytes() : Figures.used(column(batch, 3)),
                batch.isEmpty() ? used.aveRssBytes() : Figures.used(column(batch, 4)),
                used.requestedBytes(),
                used.exitCode(),
                used.signal(),
                used.timeLimit());
        return new TaskReport(
                report.state(),
                report.word(),
                report.source(),
                report.reason(),
                all,
                OptionalInt.of(restarts(task, report)),
                report.submitted());
    }
}
