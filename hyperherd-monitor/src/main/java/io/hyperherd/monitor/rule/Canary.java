package io.hyperherd.monitor.rule;

import io.hyperherd.LogTail;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.monitor.plan.Phase;
import io.hyperherd.monitor.plan.Plan.Key;
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
        if (!rules.submit(List.of(first), Resubmission.NEVER, "canary").isEmpty()) {
            rules.plan(rules.plan().with(Key.CANARY, Integer.toString(first)));
            rules.enter(Phase.CANARY_PENDING);
            rules.note("submitted trial " + first + " as the canary.");
        }
    }

    void afterFirst() {
        if (!verified(indices(Key.CANARY))) {
            return;
        }
        String passed = "the canary trains";
        List<Integer> ready = rules.in(TrialStatus.READY);
        List<Integer> two =
                rules.submit(ready.subList(0, Math.min(SECOND_WAVE, ready.size())), Resubmission.NEVER, "second wave");
        if (!two.isEmpty()) {
            rules.note(passed + "; submitted " + RuleTick.named(two) + ".");
            rules.plan(rules.plan()
                    .with(Key.SECOND, two.stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .with(Key.METRICS, metrics()));
            rules.enter(Phase.SECOND_PENDING);
        } else if (ready.isEmpty()) {
            rules.note(passed + "; there are no further trials.");
            rules.enter(Phase.LIVE);
        }
    }

    private String metrics() {
        return indices(Key.CANARY).stream()
                .flatMap(index -> reading.metrics(index).keySet().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    void afterSecond() {
        if (!verified(indices(Key.SECOND))) {
            return;
        }
        List<Integer> ready = rules.in(TrialStatus.READY);
        List<Integer> rest = ready.isEmpty() ? ready : rules.submit(ready, Resubmission.NEVER, "the rest");
        if (!rest.isEmpty() || ready.isEmpty()) {
            rules.note("all three train; "
                    + (ready.isEmpty()
                            ? "there are no further trials."
                            : "submitted the rest, " + RuleTick.named(rest) + "."));
            rules.enter(Phase.LIVE);
        }
    }

    private List<Integer> indices(Key key) {
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
        // What was submitted again in this tick is not over; what trained before it failed is no reason to stop the others.
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
                .get(Key.CANARY_TIMEOUT)
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
