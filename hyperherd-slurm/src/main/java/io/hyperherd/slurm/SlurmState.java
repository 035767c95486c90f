package io.hyperherd.slurm;

import io.hyperherd.scheduler.TaskState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** SLURM's states: the words of sacct(1), the codes of squeue(1), and what each comes to. */
enum SlurmState {
    BOOT_FAIL("BF", TaskState.NODE_FAILED),
    CANCELLED("CA", TaskState.CANCELLED),
    COMPLETED("CD", TaskState.COMPLETED),
    COMPLETING("CG", TaskState.RUNNING),
    CONFIGURING("CF", TaskState.QUEUED),
    DEADLINE("DL", TaskState.FAILED),
    FAILED("F", TaskState.FAILED),
    NODE_FAIL("NF", TaskState.NODE_FAILED),
    OUT_OF_MEMORY("OOM", TaskState.OUT_OF_MEMORY),
    PENDING("PD", TaskState.QUEUED),
    PREEMPTED("PR", TaskState.PREEMPTED),
    REQUEUED("RQ", TaskState.QUEUED),
    REQUEUE_FED("RF", TaskState.QUEUED),
    REQUEUE_HOLD("RH", TaskState.QUEUED),
    RESIZING("RS", TaskState.RUNNING),
    RESV_DEL_HOLD("RD", TaskState.QUEUED),
    REVOKED("RV", TaskState.FAILED),
    RUNNING("R", TaskState.RUNNING),
    SIGNALING("SI", TaskState.RUNNING),
    SPECIAL_EXIT("SE", TaskState.FAILED),
    STAGE_OUT("SO", TaskState.RUNNING),
    STOPPED("ST", TaskState.RUNNING),
    SUSPENDED("S", TaskState.RUNNING),
    TIMEOUT("TO", TaskState.TIMED_OUT);

    private final String code;
    private final TaskState meaning;

    SlurmState(String code, TaskState meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /**
     * Reads the state column of squeue or sacct: a code or a word, perhaps with more behind it ({@code CANCELLED by 1000}), perhaps cut
     * to the width of the column ({@code CANCELLE+}).
     *
     * @return empty when this version of SLURM uses a state that is not in the table
     */
    static Optional<SlurmState> of(String column) {
        String word = firstWord(column).toUpperCase(Locale.ROOT);
        if (!word.endsWith("+")) {
            return Arrays.stream(values()).filter(s -> s.is(word)).findFirst();
        }
        String start = word.substring(0, word.length() - 1);
        List<SlurmState> fitting = Arrays.stream(values())
                .filter(s -> s.is(start) || (start.length() > 2 && s.name().startsWith(start)))
                .toList();
        return fitting.stream()
                .filter(s -> s.is(start))
                .findFirst()
                .or(() -> fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty());
    }

    /** Returns the first word of {@code column}; empty when there is none. */
    static String firstWord(String column) {
        return column.strip().split("\\s+", 2)[0];
    }

    private boolean is(String word) {
        return code.equals(word) || name().equals(word);
    }

    TaskState meaning() {
        return meaning;
    }
}
