package io.hyperherd.slurm;

import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads the columns of one row of sacct after another, in the order of {@link SacctOutput#FORMAT}; those at the end may be missing. */
final class AccountColumns {

    private final ColumnMemo<State> states = new ColumnMemo<>(State::read);
    private final ColumnMemo<Optional<Elapsed>> elapsed = new ColumnMemo<>(Figures::elapsed);
    private final ColumnMemo<Exit> exits = new ColumnMemo<>(Exit::read);
    private final ColumnMemo<Optional<Instant>> moments = new ColumnMemo<>(Figures::moment);
    private final ColumnMemo<Optional<Duration>> limits = new ColumnMemo<>(Figures::limit);

    /**
     * What a row says of memory.
     *
     * @param most the most that was resident at once
     * @param average on average
     */
    record Memory(OptionalLong most, OptionalLong average) {}

    private record State(TaskState meaning, String word) {

        static State read(String column) {
            Optional<SlurmState> known = SlurmState.of(column);
            String word = SlurmState.firstWord(column);
            return new State(
                    known.map(SlurmState::meaning).orElse(TaskState.UNKNOWN),
                    known.map(SlurmState::name).orElse(word.isEmpty() ? "UNKNOWN" : word));
        }
    }

    private record Exit(OptionalInt code, OptionalInt signal) {

        private static final Exit NONE = new Exit(OptionalInt.empty(), OptionalInt.empty());

        static Exit read(String column) {
            String[] parts = column.split(":", -1);
            return new Exit(Figures.count(parts[0]), parts.length > 1 ? Figures.count(parts[1]) : OptionalInt.empty());
        }
    }

    /** Returns SLURM's word for the state, in full where it is known. */
    String word(String[] row) {
        return states.read(column(row, 1)).word();
    }

    Memory memory(String[] row) {
        OptionalLong most = Figures.used(column(row, 3));
        return new Memory(most, column(row, 3).equals(column(row, 4)) ? most : Figures.used(column(row, 4)));
    }

    TaskReport report(String[] row, OptionalInt restarts) {
        State state = states.read(column(row, 1));
        boolean over = Liveness.isOver(state.meaning());
        return new TaskReport(
                state.meaning(),
                state.word(),
                SacctOutput.SOURCE,
                over ? Reasons.ofAnEnd(column(row, 9)) : Reasons.read(column(row, 9)),
                accounting(row, state.meaning(), over ? exits.read(column(row, 7)) : Exit.NONE),
                restarts,
                moments.read(column(row, 10)));
    }

    private Accounting accounting(String[] row, TaskState state, Exit exit) {
        Memory memory = memory(row);
        return new Accounting(
                state == TaskState.QUEUED ? Optional.empty() : elapsed.read(column(row, 2)),
                memory.most(),
                memory.average(),
                Figures.requested(column(row, 5), Figures.count(column(row, 8))),
                exit.code(),
                exit.signal(),
                limits.read(column(row, 11)));
    }

    private static String column(String[] row, int number) {
        return number < row.length ? row[number] : "";
    }
}
