package io.hyperherd.monitor.rule;

import io.hyperherd.LogTail;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.monitor.plan.Phase;
import io.hyperherd.monitor.plan.Plan;
import io.hyperherd.monitor.plan.PlanKey;
import io.hyperherd.monitor.spi.Message;
import io.hyperherd.monitor.spi.ToolCall;
import io.hyperherd.monitor.spi.ToolCall.Resubmission;
import io.hyperherd.monitor.spi.ToolResult;
import io.hyperherd.monitor.tool.Reading;
import io.hyperherd.scheduler.ArraySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows what people write, as far as rules understand it, and asks where they do not. */
final class Orders {

    private static final String SPEC = "(\\d+(?:\\s*-\\s*\\d+)?(?:\\s*(?:,|and|\\s)\\s*\\d+(?:\\s*-\\s*\\d+)?)*)";
    private static final Pattern RUN =
            Pattern.compile("(?i)\\b(?:re-?run|rerun|run|launch|submit|retry)\\b\\D{0,12}?" + SPEC);
    private static final Pattern RERUN_GROUP =
            Pattern.compile("(?i)\\b(?:re-?run|retry|run)\\s+(?:the\\s+)?(failed|all)\\b");
    private static final Pattern STOP_TRIALS =
            Pattern.compile("(?i)\\b(?:stop|cancel)\\b\\s+(?:trials?\\s+)?#?" + SPEC);
    private static final Pattern END =
            Pattern.compile("(?i)^\\W*(?:please\\s+)?(?:pause|stop|halt|quit)\\W*(?:please\\W*)?$");
    private static final Pattern MEMORY = Pattern.compile("(?i)\\b(?:bump|more|raise)\\b.*\\bmem(?:ory)?\\b");
    private static final Pattern TIME = Pattern.compile("(?i)\\b(?:bump|more|raise)\\b.*\\btime\\b");
    private static final Pattern TRIAL = Pattern.compile("(?i)\\btrial\\s+#?(\\d{1,9})\\b");
    private static final Pattern STATUS = Pattern.compile("(?i)\\b(?:status|how|progress|totals)\\b");

    private final RuleTick rules;
    private final Reading reading;

    Orders(RuleTick rules, Reading reading) {
        this.rules = rules;
        this.reading = reading;
    }

    /** Follows each message of the inbox, and answers them together. */
    void follow() {
        if (rules.plan().phase() == Phase.INTERVIEWING || rules.tick().inbox().isEmpty()) {
            return;
        }
        List<String> answers = new ArrayList<>();
        for (Message message : rules.tick().inbox()) {
            if (END.matcher(message.text()).matches()) {
                rules.say(
                        "Halting, as " + message.author() + " asked. Trials go on; start the monitor again to go on.");
                rules.halt(message.author() + " asked for it");
                return;
            }
            answers.add(answer(message.text()));
        }
        rules.say(String.join("\n", answers));
    }

    private String answer(String text) {
        Matcher stop = STOP_TRIALS.matcher(text);
        Matcher run = RUN.matcher(text);
        Matcher group = RERUN_GROUP.matcher(text);
        if (stop.find()) {
            return stop(indices(stop.group(1)));
        } else if (group.find()) {
            return run(group(group.group(1)));
        } else if (run.find()) {
            return run(indices(run.group(1)));
        } else if (MEMORY.matcher(text).find()) {
            return raise(new ToolCall.BumpMemory(50), "slurm.mem");
        } else if (TIME.matcher(text).find()) {
            return raise(new ToolCall.BumpTime(50), "slurm.time");
        }
        Plan answered = Interview.answers(rules.plan(), text);
        if (!answered.equals(rules.plan())) {
            rules.plan(answered);
            return "Noted: goal " + answered.get(PlanKey.GOAL).orElse("none") + ", on failures "
                    + answered.get(PlanKey.REMEDIATION).orElse("remediate") + ".";
        }
        Matcher trial = TRIAL.matcher(text);
        if (trial.find()) {
            return about(Integer.parseInt(trial.group(1)));
        }
        return STATUS.matcher(text).find()
                ? RuleTick.totals(rules.tick().snapshot()) + "; phase "
                        + rules.plan().phase().word() + "."
                : "I go by rules, and understand: `status`, `trial 3`, `rerun 3,5-7`, `rerun failed`, `stop 3`, `more memory`, "
                        + "`more time`, `minimize METRIC`, `remediate`, `notify`, `halt`. Which of them?";
    }

    private static Optional<List<Integer>> indices(String spec) {
        try {
            return Optional.of(
                    ArraySpec.parse(spec.replaceAll("\\s*-\\s*", "-").replaceAll("\\s*(?:,|and|\\s)\\s*", ",")));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Optional<List<Integer>> group(String word) {
        List<Integer> failed = rules.in(TrialStatus.FAILED);
        if (word.equalsIgnoreCase("failed")) {
            return Optional.of(failed);
        }
        List<Integer> all = new ArrayList<>(failed);
        all.addAll(rules.in(TrialStatus.CANCELLED));
        all.addAll(rules.in(TrialStatus.READY));
        return Optional.of(all);
    }

    private String run(Optional<List<Integer>> indices) {
        if (indices.isEmpty() || indices.get().isEmpty()) {
            return "There is no trial to submit.";
        }
        List<Integer> gone = rules.submit(indices.get(), Resubmission.ENDED, "asked for");
        if (gone.isEmpty()) {
            return "Nothing was submitted.";
        }
        if (rules.plan().phase() == Phase.POSTMORTEM_WAITING || rules.plan().phase() == Phase.DONE) {
            rules.enter(Phase.LIVE);
        }
        return "Submitted " + RuleTick.named(gone.stream().sorted().toList()) + ".";
    }

    private String stop(Optional<List<Integer>> indices) {
        if (indices.isEmpty()) {
            return "Which trials? Say `stop 3`.";
        }
        if (indices.get().size() > 1) {
            return "Stopping several trials takes a confirmation: use the command /stop for each, or /stop_all.";
        }
        ToolResult result = rules.perform(new ToolCall.StopIndex(indices.get().get(0)));
        return result.isDone() ? "Cancelled " + RuleTick.named(indices.get()) + "." : "Not cancelled: " + result.text();
    }

    private String raise(ToolCall bump, String what) {
        ToolResult result = rules.perform(bump);
        return result.isDone()
                ? "Raised " + what + " by half: " + result.text()
                : what + " was not raised: " + result.text();
    }

    private String about(int index) {
        Optional<TrialSnapshot> trial = rules.tick().snapshot().trials().stream()
                .filter(candidate -> candidate.trial().index() == index)
                .findFirst();
        if (trial.isEmpty()) {
            return "There is no trial " + index + ".";
        }
        List<String> last = reading.lines(index, LogTail.Stream.STDOUT, 1);
        return "Trial " + index + " is " + trial.get().trial().status().word()
                + trial.get()
                        .failure()
                        .map(cause -> " (" + cause.kind().words() + ")")
                        .orElse("")
                + (last.isEmpty() ? "." : "; its last line: " + last.get(0));
    }
}
