package io.hyperherd.slurm;

import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code squeue -r --Format} prints for {@link #FORMAT}: job, state, elapsed time, restarts, time of submission in seconds
 * since 1970, time limit, reason. All but the first two may be missing.
 */
final class SqueueOutput {

    static final String SOURCE = "squeue";
    /** The letters of {@code --format} know no restarts (squeue(1), SLURM 22.05). Each width leaves a blank. */
    static final String FORMAT =
            "JobArrayID:30,StateCompact:5,TimeUsed:16,RestartCnt:8,SubmitTime:20,TimeLimit:16,Reason:100";

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** What follows the job. */
    private static final Pattern STANDING =
            Pattern.compile("(\\S+)(?:\\s+(\\S+))?(?:\\s+(\\d+)\\s+(\\d+|\\S*N/A|Unknown))?"
                    + "(?:\\s+((?:\\d+-)?\\d+(?::\\d\\d){1,2}|UNLIMITED|NOT_SET|INVALID))?(?:\\s+(.*))?");

    private final Map<TaskId, TaskReport> own = new HashMap<>();
    private final Map<TaskId, TaskReport> shared = new HashMap<>();
    private final Trouble trouble = new Trouble();
    private final ColumnMemo<JobId> jobs = new ColumnMemo<>(JobId::new);
    /** Tasks that wait say the same, and most that run. */
    private final ColumnMemo<Optional<TaskReport>> reports = new ColumnMemo<>(SqueueOutput::report);

    private SqueueOutput() {}

    /** Reads {@code out}; never fails. A row of its own beats a row that a task shares with others. */
    static Listing read(String out) {
        SqueueOutput reader = new SqueueOutput();
        out.lines().filter(line -> !line.isBlank()).forEach(line -> reader.row(line.strip()));
        return Listing.of(reader.own, reader.shared, reader.trouble);
    }

    private void row(String line) {
        Matcher blanks = BLANKS.matcher(line);
        Optional<TaskReport> report = blanks.find() ? reports.read(line.substring(blanks.end())) : Optional.empty();
        JobColumn job = report.isPresent()
                ? JobColumn.read(line.substring(0, blanks.start()), jobs::read)
                : new JobColumn.Garbage();
        if (job instanceof JobColumn.Garbage) {
            trouble.notARow(line);
        } else if (job instanceof JobColumn.Task row) {
            own.put(row.task(), report.get());
        } else if (job instanceof JobColumn.Tasks rows) {
            rows.tasks().forEach(task -> shared.put(task, report.get()));
            if (!rows.whole()) {
                trouble.cut(line);
            }
        }
    }

    private static Optional<TaskReport> report(String standing) {
        Matcher words = STANDING.matcher(standing);
        return words.matches() ? Optional.of(report(words)) : Optional.empty();
    }

    private static TaskReport report(Matcher words) {
        Optional<SlurmState> state = SlurmState.of(words.group(1));
        TaskState meaning = state.map(SlurmState::meaning).orElse(TaskState.UNKNOWN);
        Accounting accounting = new Accounting(
                column(words, 2).flatMap(elapsed -> Figures.elapsed(elapsed, meaning)),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                column(words, 5).flatMap(Figures::limit));
        return new TaskReport(
                meaning,
                state.map(SlurmState::name).orElse(words.group(1)),
                SOURCE,
                column(words, 6).flatMap(Reasons::read),
                accounting,
                column(words, 3).map(Figures::count).orElse(OptionalInt.empty()),
                column(words, 4).flatMap(Figures::moment));
    }

    private static Optional<String> column(Matcher words, int number) {
        return Optional.ofNullable(words.group(number));
    }
}
