package io.hyperherd.monitor.rule;

import io.hyperherd.Monitoring;
import io.hyperherd.SuccessiveHalving;
import io.hyperherd.monitor.plan.Plan;
import io.hyperherd.monitor.plan.PlanKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The questions at the start, what answers say, and what holds without an answer. Pure. */
final class Interview {

    private static final String YES = "yes";
    private static final Pattern OBJECTIVE = Pattern.compile("(?i)\\b(maximi[sz]e|minimi[sz]e)\\s+([^\\s,;]+)");
    private static final Pattern NO_OBJECTIVE =
            Pattern.compile("(?im)(?:^|[,;])\\s*1\\s*[:.)]?\\s*none\\b|^\\s*none\\s*$");
    private static final Pattern REMEDIATION = Pattern.compile("(?i)\\b(remediate|notify)\\b");
    private static final Pattern SOURCE = Pattern.compile("(?i)\\blog_result\\b|(?:^|[,;\\s])3\\s*[:.)]\\s*none\\b");
    private static final Pattern HYDRA =
            Pattern.compile("(?im)\\bhydra\\W{1,3}(yes|no)\\b|(?:^|[,;\\s])4\\s*[:.)]\\s*(yes|no)\\b");
    private static final Pattern ESCAPE = Pattern.compile("(?i)\\b(?:defaults?|skip|just go)\\b");

    private Interview() {}

    /** Returns {@code plan} with what the sweep's file answers. */
    static Plan fromFile(Plan plan, Monitoring settings, Optional<SuccessiveHalving> halving) {
        Plan told = settings.objective().map(text -> objective(plan, text)).orElse(plan);
        Plan acted = settings.onFailure()
                .map(what -> told.with(PlanKey.REMEDIATION, what.word()))
                .orElse(told);
        return halving.map(rule -> acted.with(
                                PlanKey.SUCCESS_METRIC,
                                rule.metric() + ", " + rule.direction().name().toLowerCase(Locale.ROOT))
                        .with(PlanKey.GOAL, "successive halving by " + rule.metric())
                        .with(PlanKey.METRIC_SOURCE, "log_result"))
                .orElse(acted);
    }

    private static Plan objective(Plan plan, String text) {
        Matcher m = OBJECTIVE.matcher(text);
        if (!m.find()) {
            return text.strip().equalsIgnoreCase("none")
                    ? plan.with(PlanKey.GOAL, "none").with(PlanKey.SUCCESS_METRIC, "none")
                    : plan;
        }
        String end = m.group(1).toLowerCase(Locale.ROOT).startsWith("max") ? "max" : "min";
        return plan.with(PlanKey.GOAL, m.group(1).toLowerCase(Locale.ROOT) + " " + m.group(2))
                .with(PlanKey.SUCCESS_METRIC, m.group(2) + ", " + end);
    }

    /** Returns {@code plan} with what {@code text}, an answer or standing instructions, says. */
    static Plan answers(Plan plan, String text) {
        Plan answered = NO_OBJECTIVE.matcher(text).find() ? objective(plan, "none") : objective(plan, text);
        Matcher remediation = REMEDIATION.matcher(text);
        if (remediation.find()) {
            answered = answered.with(PlanKey.REMEDIATION, remediation.group(1).toLowerCase(Locale.ROOT));
        }
        Matcher source = SOURCE.matcher(text);
        if (source.find()) {
            answered = answered.with(
                    PlanKey.METRIC_SOURCE,
                    source.group().toLowerCase(Locale.ROOT).contains("log_result") ? "log_result" : "none");
        }
        Matcher hydra = HYDRA.matcher(text);
        if (hydra.find()) {
            String word = hydra.group(1) != null ? hydra.group(1) : hydra.group(2);
            answered = answered.with(PlanKey.HYDRA, word.toLowerCase(Locale.ROOT));
        }
        return ESCAPE.matcher(text).find() ? defaults(answered) : answered;
    }

    /** Returns {@code plan} with the defaults for what nobody answered. */
    static Plan defaults(Plan plan) {
        Plan full = plan;
        for (Question question : Question.values()) {
            if (full.get(question.key).isEmpty()) {
                full = full.with(question.key, question.fallback);
            }
        }
        return full.get(PlanKey.GOAL).isPresent() ? full : full.with(PlanKey.GOAL, "none");
    }

    /** Returns the questions that {@code plan} leaves open, each with its number. */
    static List<String> open(Plan plan) {
        List<String> open = new ArrayList<>();
        for (Question question : Question.values()) {
            boolean isIdle = question == Question.SOURCE
                    && plan.metric().isEmpty()
                    && plan.get(PlanKey.SUCCESS_METRIC).isPresent();
            if (plan.get(question.key).isEmpty() && !isIdle) {
                open.add(question.number + ". " + question.text);
            }
        }
        return open;
    }

    static boolean remediates(Plan plan) {
        return plan.get(PlanKey.REMEDIATION).filter("notify"::equalsIgnoreCase).isEmpty();
    }

    static boolean usesHydra(Plan plan) {
        return plan.get(PlanKey.HYDRA).filter(YES::equalsIgnoreCase).isPresent();
    }

    /** What is asked. */
    private enum Question {
        OBJECTIVE(
                1,
                PlanKey.SUCCESS_METRIC,
                "What is the sweep for? `maximize METRIC`, `minimize METRIC` or `none`.",
                "none"),
        REMEDIATION(
                2,
                PlanKey.REMEDIATION,
                "On failures: `remediate` (raise what ran out, submit again what was lost) or `notify`?",
                "remediate"),
        SOURCE(3, PlanKey.METRIC_SOURCE, "Where do metrics come from: `log_result` or `none`?", "none"),
        HYDRA(4, PlanKey.HYDRA, "Is the trainer configured by Hydra: `yes` or `no`?", "no");

        private final int number;
        private final PlanKey key;
        private final String text;
        private final String fallback;

        Question(int number, PlanKey key, String text, String fallback) {
            this.number = number;
            this.key = key;
            this.text = text;
            this.fallback = fallback;
        }
    }
}
