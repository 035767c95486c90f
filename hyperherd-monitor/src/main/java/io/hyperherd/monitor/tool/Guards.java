package io.hyperherd.monitor.tool;

import io.hyperherd.Snapshot;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.monitor.file.Ledger;
import io.hyperherd.monitor.spi.ToolCall.Resubmission;
import io.hyperherd.scheduler.JobId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What may not be done, whoever operates. Pure: each answers from a fresh snapshot and the ledger. */
public final class Guards {

    /** How often an operator submits one trial again by itself. */
    public static final int MOST_RESUBMISSIONS = 3;

    /** An operator submits again, in all, as often as there are trials, but in a small sweep at least this often. */
    private static final int LEAST_SHARE = 10;

    private final Snapshot snapshot;
    private final Map<Integer, TrialSnapshot> trials;
    private final Ledger ledger;
    private final Authority authority;

    /** Creates the guards for one action. */
    public Guards(Snapshot snapshot, Ledger ledger, Authority authority) {
        this.snapshot = snapshot;
        this.ledger = ledger;
        this.authority = authority;
        trials = snapshot.trials().stream()
                .collect(Collectors.toMap(trial -> trial.trial().index(), Function.identity()));
    }

    /** Returns why nothing at all may be done. */
    public Optional<String> stale() {
        return snapshot.isStale()
                ? Optional.of("the scheduler does not answer, so nothing is known of the trials; nothing is done")
                : Optional.empty();
    }

    /** Which of the trials may be submitted, and why the others may not. */
    public record Sorted(List<Integer> allowed, Map<Integer, String> refused) {}

    /** Sorts {@code indices}. */
    public Sorted submit(List<Integer> indices, Resubmission resubmission) {
        List<Integer> allowed = new ArrayList<>();
        Map<Integer, String> refused = new TreeMap<>();
        int share = Math.max(LEAST_SHARE, trials.size()) - ledger.resubmissions();
        for (int index : new TreeSet<>(indices)) {
            Optional<String> why = notSubmitted(index, resubmission);
            boolean again =
                    trials.containsKey(index) && trials.get(index).trial().status() != TrialStatus.READY;
            if (why.isEmpty() && again && authority == Authority.OPERATOR && share-- <= 0) {
                why = Optional.of("as many trials were submitted again as there are; a person decides from here on");
            }
            why.ifPresentOrElse(reason -> refused.put(index, reason), () -> allowed.add(index));
        }
        return new Sorted(allowed, refused);
    }

    private Optional<String> notSubmitted(int index, Resubmission resubmission) {
        TrialSnapshot trial = trials.get(index);
        if (trial == null) {
            return Optional.of("there is no such trial");
        }
        TrialStatus status = trial.trial().status();
        return switch (status) {
            case READY -> Optional.empty();
            case SUBMITTED, QUEUED, RUNNING ->
                Optional.of("it is " + status.word() + "; a live trial is never submitted again");
            case FAILED -> resubmission == Resubmission.NEVER ? Optional.of(forceNeeded(status)) : budget(trial);
            case COMPLETED, CANCELLED, PAUSED, PRUNED ->
                resubmission == Resubmission.NEVER ? Optional.of(forceNeeded(status)) : byPersonOnly(status);
            case UNKNOWN -> Optional.of("nobody knows how it stands");
        };
    }

    private static String forceNeeded(TrialStatus status) {
        return "it is " + status.word() + "; that takes force";
    }

    private Optional<String> byPersonOnly(TrialStatus status) {
        return authority == Authority.OPERATOR
                ? Optional.of("it is " + status.word() + "; only a person has that submitted again")
                : Optional.empty();
    }

    private Optional<String> budget(TrialSnapshot trial) {
        int index = trial.trial().index();
        String job = trial.job().map(JobId::value).orElse("");
        return authority == Authority.OPERATOR && ledger.resubmissions(index, job) >= MOST_RESUBMISSIONS
                ? Optional.of("it was submitted again " + MOST_RESUBMISSIONS + " times already")
                : Optional.empty();
    }

    /** Returns why trial {@code index} may not be stopped or pruned. */
    public Optional<String> end(int index) {
        if (!trials.containsKey(index)) {
            return Optional.of("there is no such trial");
        }
        boolean more = !ledger.ended().contains(index);
        int most = trials.size() / 3;
        return authority != Authority.PERSON && more && ledger.ended().size() + 1 > most
                ? Optional.of("an operator ends at most a third of the trials, here " + most
                        + ", by itself; ask a person to use /prune or /stop")
                : Optional.empty();
    }

    /** Returns why {@code resource} may not be raised by {@code percent}. */
    public Optional<String> raise(String resource, int percent) {
        if (percent < 1 || percent > 100) {
            return Optional.of("between 1 and 100 percent are allowed, not " + percent);
        }
        return authority == Authority.OPERATOR && ledger.bumps().containsKey(resource)
                ? Optional.of("it was raised once already; a person decides from here on")
                : Optional.empty();
    }
}
