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
import java.util.OptionalLong;

/** Reads what {@code squeue -r --format='%i %t %M %r'} prints: job, state, elapsed time, reason. The last two may be missing. */
final class SqueueOutput {

    static final String SOURCE = "squeue";
    static final String FORMAT = "%i %t %M %r";

    private SqueueOutput() {}

    /** Reads {@code out}; never fails. A row of its own beats a row that a task shares with others. */
    static Listing read(String out) {
        Map<TaskId, TaskReport> own = new HashMap<>();
        Map<TaskId, TaskReport> shared = new HashMap<>();
        Trouble trouble = new Trouble();
        out.lines().filter(line -> !line.isBlank()).forEach(line -> row(line.strip(), own, shared, trouble));
        shared.putAll(own);
        return new Listing(shared, trouble.first());
    }

    private static void row(String line, Map<TaskId, TaskReport> own, Map<TaskId, TaskReport> shared, Trouble trouble) {
        List<String> words = List.of(line.split("\\s+", 4));
        JobColumn job = JobColumn.read(words.get(0));
        if (words.size() < 2 || job instanceof JobColumn.Garbage) {
            trouble.notARow(line);
        } else if (job instanceof JobColumn.Task row) {
            own.put(row.task(), report(words));
        } else if (job instanceof JobColumn.Tasks rows) {
            rows.tasks().forEach(task -> shared.put(task, report(words)));
            if (!rows.whole()) {
                trouble.cut(line);
            }
        }
    }

    private static TaskReport report(List<String> words) {
        Optional<SlurmState> state = SlurmState.of(words.get(1));
        TaskState meaning = state.map(SlurmState::meaning).orElse(TaskState.UNKNOWN);
        Accounting accounting = new Accounting(
                words.size() > 2 ? Figures.elapsed(words.get(2), meaning) : Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
        return new TaskReport(
                meaning,
                state.map(SlurmState::name).orElse(words.get(1)),
                SOURCE,
                words.size() > 3 ? Reasons.read(words.get(3)) : Optional.empty(),
                accounting);
    }
}
