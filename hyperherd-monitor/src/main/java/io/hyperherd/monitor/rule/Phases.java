package io.hyperherd.monitor.rule;

import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.monitor.plan.Phase;
import io.hyperherd.monitor.plan.Plan;
import io.hyperherd.monitor.plan.PlanKey;
import io.hyperherd.monitor.spi.Tick.UserPrompt;
import io.hyperherd.monitor.spi.ToolCall;
import io.hyperherd.monitor.spi.ToolCall.Resubmission;
import io.hyperherd.monitor.spi.ToolResult;
import io.hyperherd.monitor.spi.Trigger;
import io.hyperherd.monitor.tool.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes a sweep from phase to phase, one in a tick. */
final class Phases {

    private static final String STAGED = "staged";
    private static final String AS_FOUND = "as found";

    private final RuleTick rules;
    private final Remedies remedies;
    private final Orders orders;
    private final Canary canary;

    Phases(RuleTick rules, Remedies remedies, Orders orders, Reading reading) {
        this.rules = rules;
        this.remedies = remedies;
        this.orders = orders;
        canary = new Canary(rules, reading);
    }

    void act() {
        prompt();
        if (rules.plan().isEmpty() || rules.plan().phase() == Phase.NONE) {
            boot();
        } else {
            orders.follow();
        }
        if (!rules.hasEnded()) {
            step();
        }
        if (!rules.hasEnded()) {
            rules.next(delay());
        }
    }

    private void prompt() {
        rules.tick()
                .prompt()
                .filter(prompt -> prompt.status() != UserPrompt.Status.UNCHANGED)
                .ifPresent(prompt -> {
                    rules.plan(Interview.answers(rules.plan(), prompt.text()));
                    rules.perform(new ToolCall.MarkUserPromptRead(prompt.sha256()));
                    rules.note("PROMPT.md was read; it answers what the rules ask, and no more.");
                });
    }

    private void boot() {
        Plan told = Interview.fromFile(
                rules.plan(), rules.settings().file(), rules.tick().halving());
        boolean live = rules.anyLive();
        boolean touched = rules.tick().snapshot().trials().stream()
                .anyMatch(trial -> trial.trial().status() != TrialStatus.READY);
        // What PROMPT.md said has been written into the plan already, and stands against the file.
        Plan merged = Stream.of(PlanKey.values())
                .reduce(
                        told,
                        (plan, key) -> rules.plan()
                                .get(key)
                                .map(v -> plan.with(key, v))
                                .orElse(plan),
                        (a, b) -> b);
        rules.plan(merged.with(PlanKey.ROLLOUT, touched ? AS_FOUND : STAGED));
        if (touched && !live) {
            postmortem();
            return;
        }
        rules.tick().inbox().forEach(message -> rules.plan(Interview.answers(rules.plan(), message.text())));
        List<String> open = Interview.open(rules.plan());
        if (rules.settings().listening() == Listening.NOBODY || open.isEmpty()) {
            begin();
            return;
        }
        rules.enter(Phase.INTERVIEWING);
        rules.plan(rules.plan().with(PlanKey.INTERVIEW, "pending").with(PlanKey.QUIET, "0"));
        rules.say("Before I start " + rules.tick().snapshot().sweepName() + ":\n" + String.join("\n", open)
                + "\nSay `defaults` to go ahead.");
    }

    private void begin() {
        boolean staged =
                rules.plan().get(PlanKey.ROLLOUT).filter(STAGED::equals).isPresent();
        rules.plan(
                Interview.defaults(rules.plan()).with(PlanKey.INTERVIEW, "done").with(PlanKey.QUIET, "0"));
        rules.enter(staged ? Phase.NOT_STARTED : Phase.LIVE);
        rules.persist();
        rules.note((staged ? "Starting with one trial" : "Trials are live already; watching them") + "; on failures: "
                + rules.plan().get(PlanKey.REMEDIATION).orElse("remediate") + ".");
    }

    private void postmortem() {
        rules.plan(Interview.defaults(rules.plan()));
        rules.enter(Phase.POSTMORTEM_WAITING);
        rules.plan(rules.plan().with(PlanKey.QUIET, "0"));
        String state = "Nothing is live: " + RuleTick.totals(rules.tick().snapshot()) + ".";
        if (rules.settings().listening() == Listening.NOBODY) {
            rules.halt(
                    state + " Nobody is there to ask; `herd run` submits what is left, then start the monitor again.");
            return;
        }
        rules.say(state + " Say `rerun failed`, `rerun all`, `rerun 3,5-7`, or `halt`.");
    }

    private void step() {
        switch (rules.plan().phase()) {
            case INTERVIEWING -> interview();
            case POSTMORTEM_WAITING -> waiting();
            case NOT_STARTED, CANARY_PENDING, SECOND_PENDING, LIVE -> working();
            case DONE -> done();
            case NONE -> rules.note("The plan has no phase; delete MONITOR_PLAN.md to start over.");
        }
    }

    private void interview() {
        if (rules.tick().trigger() == Trigger.BOOT && rules.tick().inbox().isEmpty()) {
            return;
        }
        rules.tick().inbox().forEach(message -> rules.plan(Interview.answers(rules.plan(), message.text())));
        int quiet = rules.tick().inbox().isEmpty() ? quiet() + 1 : 0;
        rules.plan(rules.plan().with(PlanKey.QUIET, Integer.toString(quiet)));
        List<String> open = Interview.open(rules.plan());
        if (open.isEmpty() || quiet > 1) {
            begin();
            working();
        } else if (!rules.tick().inbox().isEmpty()) {
            rules.say("Thank you. What is left:\n" + String.join("\n", open));
        }
    }

    private int quiet() {
        return rules.plan()
                .get(PlanKey.QUIET)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private void waiting() {
        if (rules.anyLive()) {
            rules.enter(Phase.LIVE);
            return;
        }
        int quiet = rules.tick().trigger() == Trigger.SCHEDULED ? quiet() + 1 : quiet();
        rules.plan(rules.plan().with(PlanKey.QUIET, Integer.toString(quiet)));
        if (quiet > 1) {
            rules.halt("nobody answered, and nothing is live");
        }
    }

    private void working() {
        remedies.apply();
        Optional<String> bug = remedies.bug();
        if (bug.isPresent()) {
            rules.enter(Phase.LIVE);
            rules.halt(bug.get() + live());
            return;
        }
        switch (rules.plan().phase()) {
            case NOT_STARTED -> canary.submitFirst();
            case CANARY_PENDING -> canary.afterFirst();
            case SECOND_PENDING -> canary.afterSecond();
            case LIVE, NONE, INTERVIEWING, DONE, POSTMORTEM_WAITING -> {}
        }
        if (rules.plan().phase() == Phase.LIVE && !rules.hasEnded()) {
            live(rules.plan());
        }
        boolean eventful = rules.hasNotes()
                || !rules.tick().changes().failed().isEmpty()
                || !rules.tick().changes().completed().isEmpty();
        if (!rules.hasEnded()) {
            rules.plan(rules.plan().with(PlanKey.QUIET, Integer.toString(eventful ? 0 : quiet() + 1)));
        }
    }

    private String live() {
        long live = rules.tick().snapshot().trials().stream()
                .map(TrialSnapshot::trial)
                .filter(trial -> trial.status().isLive())
                .count();
        return live == 0 ? "" : ". " + live + " trials are live and go on; `herd stop --all` cancels them";
    }

    private void live(Plan plan) {
        boolean staged = plan.get(PlanKey.ROLLOUT).filter(STAGED::equals).isPresent();
        List<Integer> ready = rules.in(TrialStatus.READY);
        if (staged && !ready.isEmpty()) {
            List<Integer> gone = rules.submit(ready, Resubmission.NEVER, "the rest");
            if (!gone.isEmpty()) {
                rules.note("submitted the rest, " + RuleTick.named(gone) + ".");
            }
            return;
        }
        if (!rules.anyLive()) {
            finish();
        }
    }

    private void finish() {
        rules.enter(Phase.DONE);
        rules.note("All is over: " + RuleTick.totals(rules.tick().snapshot()) + ".");
        List<Integer> failed = rules.in(TrialStatus.FAILED);
        if (!failed.isEmpty()) {
            rules.note("Failed for good: " + RuleTick.named(failed) + "; `herd why INDEX` explains each.");
        }
        ToolResult posted = rules.perform(new ToolCall.PostResultsTable("Results", ToolCall.Steps.WITH));
        if (!posted.isDone()) {
            rules.note("The results were not posted: " + posted.text());
        }
        rules.halt("sweep complete");
    }

    private void done() {
        if (rules.anyLive()) {
            rules.enter(Phase.LIVE);
            working();
        } else if (rules.in(TrialStatus.READY).isEmpty()) {
            finish();
        } else {
            rules.halt(
                    "the plan says that the sweep is done, and nothing is live; `herd run` submits what is left, or delete "
                            + "MONITOR_PLAN.md to start over");
        }
    }

    private Duration delay() {
        return switch (rules.plan().phase()) {
            case INTERVIEWING, POSTMORTEM_WAITING -> Duration.ofHours(1);
            case NOT_STARTED, CANARY_PENDING, SECOND_PENDING -> Duration.ofSeconds(150);
            case NONE, LIVE, DONE -> Cadence.after(quiet());
        };
    }
}
