package io.hyperherd.core.explain;

import io.hyperherd.Attempt;
import io.hyperherd.AttemptEnd;
import io.hyperherd.core.evidence.Reach;
import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what is known of a trial into words. */
public final class Explainer {

    private Explainer() {}

    /** Returns why the trial stands where it stands. */
    public static Account account(Known known) {
        Account account = bare(known);
        List<String> details = new ArrayList<>(account.details());
        if (known.standing().reach().restart() > 0) {
            details.add("The scheduler queued it again "
                    + times(known.standing().reach().restart()) + ".");
        }
        if (known.standing().reach().phase() == Reach.Phase.ENDED) {
            known.attempt().flatMap(Attempt::end).map(Explainer::ran).ifPresent(details::add);
        }
        return new Account(account.summary(), details, account.next());
    }

    private static Account bare(Known known) {
        int index = known.trial().index();
        return switch (known.trial().status()) {
            case READY -> new Account("It was never submitted.", List.of(), "`herd run -i " + index + "` submits it");
            case SUBMITTED ->
                new Account(
                        "It was handed to the scheduler, which says nothing of it yet.",
                        List.of(),
                        "look again in a while; `herd stop " + index + "` gives it up");
            case QUEUED -> waiting(known);
            case RUNNING ->
                new Account(
                        "It runs" + elapsed(known) + ".", List.of(), "`herd tail -f " + index + "` shows what it does");
            case COMPLETED ->
                new Account("Its launcher ended with exit code 0.", List.of(), "`herd res` shows its results");
            case FAILED -> FailureAccount.of(known);
            case CANCELLED ->
                new Account(
                        "It was cancelled, by a person or the scheduler.",
                        known.report().flatMap(TaskReport::reason).stream()
                                .map(reason -> "The scheduler's reason: " + reason + ".")
                                .toList(),
                        "`herd run -i " + index + "` submits it again");
            case PRUNED ->
                new Account("It was stopped for good, since others did better.", List.of(), "there is nothing to do");
            case PAUSED ->
                new Account(
                        "It was stopped for now, since others did better.",
                        List.of(),
                        "whoever paused it resumes it; `herd run -i " + index + "` does so now");
            case UNKNOWN ->
                new Account(
                        "The workspace does not say where it stands.", List.of(), "`herd status` asks the scheduler");
        };
    }

    private static Account waiting(Known known) {
        Optional<String> reason = known.report().flatMap(TaskReport::reason);
        if (known.waiting().isEmpty()) {
            return new Account(
                    "It waits in the scheduler's queue"
                            + reason.map(word -> "; the scheduler's reason: " + word)
                                    .orElse(", for no reason that is known")
                            + ".",
                    List.of(),
                    "look again in a while; `herd stop " + known.trial().index() + "` gives it up");
        }
        Waiting waiting = known.waiting().get();
        return new Account(
                "It waits: " + waiting.words() + ".",
                reason.map(word -> "The scheduler's reason: " + word + ".").stream()
                        .toList(),
                waiting.advice());
    }

    private static String elapsed(Known known) {
        return known.used()
                .elapsed()
                .map(Elapsed::text)
                .map(text -> ", for " + text + " so far")
                .orElse("");
    }

    private static String ran(AttemptEnd end) {
        Duration took = Duration.between(end.start(), end.end());
        return "It ran on " + (end.host().isEmpty() ? "an unnamed machine" : end.host()) + " for "
                + Elapsed.of(took.isNegative() ? Duration.ZERO : took).text() + ".";
    }

    private static String times(int number) {
        return number == 1 ? "once" : number + " times";
    }
}
