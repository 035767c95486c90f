package io.hyperherd.monitor.rule;

import io.hyperherd.LogTail;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.monitor.plan.Phase;
import io.hyperherd.monitor.plan.PlanKey;
import io.hyperherd.monitor.spi.ToolCall;
import io.hyperherd.monitor.spi.ToolCall.Resubmission;
import io.hyperherd.monitor.spi.ToolResult;
import io.hyperherd.monitor.tool.Reading;
import io.hyperherd.scheduler.ArraySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One trial, then two more, then the rest: a mistake that hits all trials costs one of them. */
final class Canary {

    private static final int SECOND_WAVE = 2;
    private static final int LOG_LINES = 40;

    private final RuleTick rules;
    private final Reading reading;

    Canary(RuleTick rules, Reading reading) {
        this.rules = rules;
        this.reading = reading;
    }

    void submitFirst() {
        List<Integer> ready = rules.in(TrialStatus.READY);
        if (ready.isEmpty()) {
            rules.enter(Phase.LIVE);
            return;
        }
        int first = ready.get(0);
        if (Interview.usesHydra(rules.plan())) {
            ToolResult valid = rules.perform(new ToolCall.ValidateConfig(first));
            if (!valid.isDone()) {
                rules.halt("the configuration of trial " + first + " is not valid: " + valid.text());
                return;
            }
        }
        rules.plan(rules.plan().with(PlanKey.CANARY, Integer.toString(first)));
        rules.enter(Phase.CANARY_PENDING);
        rules.persist();
        submit(PlanKey.CANARY, "as the canary");
    }

    void afterFirst() {
        if (submit(PlanKey.CANARY, "as the canary") || !verified(indices(PlanKey.CANARY))) {
            return;
        }
        List<Integer> ready = rules.in(TrialStatus.READY);
        if (ready.isEmpty()) {
            rules.note("the canary trains; there are no further trials.");
            rules.enter(Phase.LIVE);
            return;
        }
        List<Integer> two = ready.subList(0, Math.min(SECOND_WAVE, ready.size()));
        rules.plan(rules.plan()
                .with(PlanKey.SECOND, two.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .with(PlanKey.METRICS, metrics()));
        rules.enter(Phase.SECOND_PENDING);
        rules.persist();
        submit(PlanKey.SECOND, "as the canary trains");
    }

    /** The plan says which trials a phase waits for before they are submitted: after a crash in between they still are. */
    private boolean submit(PlanKey key, String why) {
        List<Integer> ready = rules.in(TrialStatus.READY);
        List<Integer> open = indices(key).stream().filter(ready::contains).toList();
        if (open.isEmpty()) {
            return false;
        }
        List<Integer> gone = rules.submit(open, Resubmission.NEVER, why);
        if (!gone.isEmpty()) {
            rules.note("submitted " + RuleTick.named(gone) + " " + why + ".");
        }
        return true;
    }

    private String metrics() {
        return indices(PlanKey.CANARY).stream()
                .flatMap(index -> reading.metrics(index).keySet().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    void afterSecond() {
        if (submit(PlanKey.SECOND, "as the canary trains") || !verified(indices(PlanKey.SECOND))) {
            return;
        }
        rules.note("the first trials train.");
        rules.enter(Phase.LIVE);
        rules.persist();
    }

    private List<Integer> indices(PlanKey key) {
        try {
            List<Integer> known = rules.tick().snapshot().trials().stream()
                    .map(trial -> trial.trial().index())
                    .toList();
            return rules.plan().get(key).map(ArraySpec::parse).orElse(List.of(0)).stream()
                    .filter(known::contains)
                    .toList();
        } catch (IllegalArgumentException edited) {
            return List.of();
        }
    }

    /** Returns whether all of them train; where one cannot any more, the sweep halts. */
    private boolean verified(List<Integer> indices) {
        List<Integer> waiting = new ArrayList<>();
        for (int index : indices) {
            if (!verified(index)) {
                waiting.add(index);
            }
        }
        return waiting.isEmpty() && !rules.hasEnded();
    }

    private boolean verified(int index) {
        TrialSnapshot trial = rules.trial(index);
        TrialStatus status = trial.trial().status();
        boolean isOver = status == TrialStatus.FAILED || status == TrialStatus.CANCELLED;
        // What was submitted again in this tick is not over; what trained before it failed is no reason to stop the
        // others.
        boolean gone = isOver && rules.in(status).contains(index);
        if (status == TrialStatus.COMPLETED || ((!isOver || gone) && trains(index))) {
            return true;
        }
        if (gone && !rules.hasEnded()) {
            rules.halt("trial " + index + " is " + status.word() + " before it trained; mend that, `herd run -i "
                    + index + "`, and start the monitor again");
        } else if (status == TrialStatus.RUNNING && overdue(trial) && !rules.hasEnded()) {
            rules.halt(
                    "trial " + index + " has run for " + limit().toMinutes() + " minutes without a sign of training");
        }
        return false;
    }

    private boolean trains(int index) {
        return !reading.rows(index).isEmpty()
                || Evidence.trains(reading.lines(index, LogTail.Stream.STDOUT, LOG_LINES))
                || Evidence.trains(reading.lines(index, LogTail.Stream.STDERR, LOG_LINES));
    }

    private Duration limit() {
        return Duration.ofMinutes(rules.plan()
                .get(PlanKey.CANARY_TIMEOUT)
                .map(text -> text.replaceAll("\\D.*", ""))
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(Integer::parseInt)
                .orElse(rules.settings().file().canaryMinutes()));
    }

    private boolean overdue(TrialSnapshot trial) {
        return trial.report()
                .flatMap(report -> report.accounting().elapsed())
                .flatMap(elapsed -> elapsed.duration())
                .filter(elapsed -> elapsed.compareTo(limit()) >= 0)
                .isPresent();
    }
}
