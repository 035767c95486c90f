package io.hyperherd.core.workspace;

import io.hyperherd.TrialStatus;
import io.hyperherd.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words for statuses that manifests hold, by whichever version they were written. */
final class StatusWords {

    private static final Map<String, TrialStatus> STATUSES = statuses();

    private StatusWords() {}

    /** Returns the status that a record's {@code status} stands for; unknown when there is none, or a word nobody knows. */
    static TrialStatus read(Optional<Value> status) {
        return status.isPresent() && status.get() instanceof Value.Text text
                ? STATUSES.getOrDefault(text.value(), TrialStatus.UNKNOWN)
                : TrialStatus.UNKNOWN;
    }

    /**
     * The Python tool stored the lower-case form of every SLURM state it had no word for, be it the long name of sacct(1) or the code of
     * squeue(1), "JOB STATE CODES".
     */
    private static Map<String, TrialStatus> statuses() {
        Map<String, TrialStatus> words = new HashMap<>();
        for (TrialStatus status : TrialStatus.values()) {
            words.put(status.word(), status);
        }
        words.put("pending", TrialStatus.READY);
        put(
                words,
                TrialStatus.FAILED,
                "preempted boot_fail deadline node_fail timeout out_of_memory revoked special_exit");
        put(words, TrialStatus.FAILED, "pr bf dl nf oom rv se");
        put(words, TrialStatus.RUNNING, "suspended completing stage_out signaling stopped resizing");
        put(words, TrialStatus.RUNNING, "s so si st rs");
        put(words, TrialStatus.QUEUED, "requeued requeue_hold requeue_fed resv_del_hold configuring");
        put(words, TrialStatus.QUEUED, "rq rh rf rd cf");
        put(words, TrialStatus.CANCELLED, "cancelled+");
        return Map.copyOf(words);
    }

    private static void put(Map<String, TrialStatus> words, TrialStatus status, String all) {
        for (String word : all.split(" ", -1)) {
            words.put(word, status);
        }
    }
}
