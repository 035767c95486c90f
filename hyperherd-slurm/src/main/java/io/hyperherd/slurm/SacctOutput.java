package io.hyperherd.slurm;

import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.util.HashMap;
import java.util.Map;
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
    /** Batch steps that stand before the row of their task. */
    private final Map<TaskId, AccountColumns.Memory> early = new HashMap<>();

    private final AccountColumns columns = new AccountColumns();
    private final ColumnMemo<JobId> jobs = new ColumnMemo<>(JobId::new);
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
        return Listing.of(reader.own, reader.shared, reader.trouble);
    }

    private void row(String line) {
        String[] row = line.strip().split("\\|", -1);
        JobColumn job = JobColumn.read(row[0].strip(), jobs::read);
        if (row.length < 2 || job instanceof JobColumn.Garbage) {
            trouble.notARow(line);
        } else if (job instanceof JobColumn.Task one) {
            run(one.task(), row);
        } else if (job instanceof JobColumn.Batch batch) {
            batch(batch.task(), columns.memory(row));
        } else if (job instanceof JobColumn.Tasks several) {
            several.tasks().forEach(task -> shared.put(task, columns.report(row, OptionalInt.empty())));
            if (!several.whole()) {
                trouble.cut(line);
            }
        }
    }

    /** A row behind another is a later run of the task, or, where that had ended for good, another job of the same number. */
    private void run(TaskId task, String[] row) {
        TaskReport before = own.get(task);
        if (before != null) {
            restarts.put(task, isFinal(before.state()) ? 0 : 1 + restarts.getOrDefault(task, 0));
        }
        TaskReport report = columns.report(row, OptionalInt.of(restarts(task, row)));
        AccountColumns.Memory used = before == null ? early.remove(task) : null;
        own.put(task, used == null ? report : with(used, report));
    }

    private void batch(TaskId task, AccountColumns.Memory used) {
        if (own.computeIfPresent(task, (same, report) -> with(used, report)) == null) {
            early.put(task, used);
        }
    }

    private static boolean isFinal(TaskState state) {
        return switch (state) {
            case COMPLETED, FAILED, TIMED_OUT, OUT_OF_MEMORY, CANCELLED -> true;
            case NODE_FAILED, PREEMPTED, QUEUED, RUNNING, UNKNOWN -> false;
        };
    }

    /** A run that ended so that another follows is followed by one. */
    private int restarts(TaskId task, String[] row) {
        int earlier = restarts.getOrDefault(task, 0);
        return columns.word(row).equals(SlurmState.REQUEUED.name()) ? earlier + 1 : earlier;
    }

    private static TaskReport with(AccountColumns.Memory memory, TaskReport report) {
        Accounting used = report.accounting();
        return new TaskReport(
                report.state(),
                report.word(),
                report.source(),
                report.reason(),
                new Accounting(
                        used.elapsed(),
                        memory.most(),
                        memory.average(),
                        used.requestedBytes(),
                        used.exitCode(),
                        used.signal(),
                        used.timeLimit()),
                report.restarts(),
                report.submitted());
    }
}
