package io.hyperherd.core.explain;

import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.JobScript;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Why a trial failed. */
final class FailureAccount {

    private static final int KILL = 9;

    /** What the YAML asks for may have changed since. */
    private static final String AS_OF_NOW = " that the YAML asks for now";

    private FailureAccount() {}

    static Account of(Known known) {
        TaskState state = known.report().map(TaskReport::state).orElse(TaskState.FAILED);
        int index = known.trial().index();
        String again = "`herd run -i " + index + "` submits it again";
        return switch (state) {
            case TIMED_OUT ->
                new Account(
                        "It ran into its time limit" + time(known) + ".",
                        List.of(),
                        "ask for more with `time` in the slurm: block, or let the launcher resume from a checkpoint; "
                                + again);
            case OUT_OF_MEMORY ->
                new Account(
                        "It ran out of memory" + memory(known) + ".",
                        List.of(),
                        "ask for more with `mem` in the slurm: block; " + again);
            case NODE_FAILED ->
                new Account("It was lost with its machine, or never started there.", reason(known), again);
            case PREEMPTED ->
                new Account("It was pushed aside by other work and not queued again.", reason(known), again);
            case COMPLETED, FAILED, CANCELLED, QUEUED, RUNNING, UNKNOWN -> byItself(known, again);
        };
    }

    private static Account byItself(Known known, String again) {
        int index = known.trial().index();
        String look = "`herd tail " + index + " --stderr` shows more of its errors; when mended, " + again;
        if (known.isUnclaimed()) {
            return new Account(
                    "Its launcher was not run: the job script could not write to .hyperherd/attempts (exit code "
                            + JobScript.UNCLAIMED + ").",
                    reason(known),
                    "make room or give write access there; " + again);
        }
        if (known.signal().isPresent()) {
            int signal = known.signal().getAsInt();
            return new Account(
                    "Its launcher was ended by " + SignalName.of(signal) + " (signal " + signal + ").",
                    signal == KILL
                            ? List.of("Nobody says who killed it; on a machine that runs out of memory the system does"
                                    + memory(known) + ".")
                            : asked(known),
                    look);
        }
        return known.exitCode().isPresent()
                ? new Account(
                        "Its launcher ended with exit code " + known.exitCode().getAsInt() + ".", asked(known), look)
                : new Account("It ended badly; nobody says how.", reason(known), look);
    }

    /** What the scheduler says of that it says as a state of its own. */
    private static List<String> asked(Known known) {
        return known.wasAskedToEnd()
                ? List.of(
                        "It had been asked to end: by its time limit, a person or the scheduler, which has forgotten it.")
                : reason(known);
    }

    private static List<String> reason(Known known) {
        return known.report().flatMap(TaskReport::reason).stream()
                .map(reason -> "The scheduler's reason: " + reason + ".")
                .toList();
    }

    private static String time(Known known) {
        Optional<String> used = known.used().elapsed().map(Elapsed::text);
        String limit = known.used()
                .timeLimit()
                .map(said -> Elapsed.of(said).text() + " asked for")
                .orElse(known.asked().time().text() + AS_OF_NOW);
        return used.map(text -> ": it used " + text + " of ").orElse(" of ") + limit;
    }

    private static String memory(Known known) {
        Accounting used = known.used();
        OptionalLong asked = used.requestedBytes().isPresent()
                ? used.requestedBytes()
                : known.asked().memory().bytes();
        boolean said = used.requestedBytes().isPresent();
        if (used.maxRssBytes().isEmpty()) {
            return asked.isPresent()
                    ? (said ? ": " : " of ")
                            + Amounts.memory(asked.getAsLong())
                            + (said ? " were asked for" : AS_OF_NOW)
                    : "";
        }
        String peak = ": it held " + Amounts.memory(used.maxRssBytes().getAsLong());
        return asked.isPresent()
                ? peak + " of " + Amounts.memory(asked.getAsLong()) + (said ? " asked for" : AS_OF_NOW)
                : peak;
    }
}
