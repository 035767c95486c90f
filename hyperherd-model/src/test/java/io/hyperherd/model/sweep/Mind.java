package io.hyperherd.model.sweep;

import io.hyperherd.model.loopback.LoopbackProvider.Asked;
import io.hyperherd.model.loopback.Step;
import io.hyperherd.model.loopback.Step.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A model that knows one sweep: three trials first, then the other two; it mends what can be mended. All it knows it reads. */
final class Mind implements Function<Asked, Step> {

    private static final Pattern FAILED = Pattern.compile("- trial (\\d+), \"(\\w+)\"(.*)");
    private static final String FIRST = "{\"indices\": [0, 1, 2]}";
    private static final String OTHERS = "{\"indices\": [3, 4]}";
    private static final String PLAN =
            "{\"plan\": \"# Monitor plan\\n- Goal: finish\\n- Remediation: remediate\\n- Phase: live\\n\"}";

    @Override
    public Step apply(Asked asked) {
        List<Call> calls = new ArrayList<>(act(asked.tick()));
        if (calls.stream().noneMatch(call -> call.tool().equals("halt"))) {
            calls.add(new Call("schedule_next", "{\"delay_seconds\": 60}"));
        }
        return new Step.Answers("", calls);
    }

    private static List<Call> act(String tick) {
        if (tick.contains("There is no plan yet")) {
            return List.of(new Call("write_plan", PLAN), new Call("run_indices", FIRST));
        }
        List<MatchResult> failed = FAILED.matcher(tick).results().toList();
        if (failed.stream().filter(trial -> trial.group(3).contains("KeyError")).count() >= 2) {
            return List.of(new Call("halt", "{\"reason\": \"KeyError in two trials: a bug, not the cluster\"}"));
        }
        if (!failed.isEmpty()) {
            return failed.stream().flatMap(trial -> mend(trial).stream()).toList();
        }
        return tick.contains("2 ready, 3 completed") ? List.of(new Call("run_indices", OTHERS)) : List.of();
    }

    private static List<Call> mend(MatchResult trial) {
        String again = "{\"indices\": [" + trial.group(1) + "], \"force\": true}";
        boolean isHungry =
                trial.group(2).equals("OUT_OF_MEMORY") || trial.group(3).contains("memory limit");
        if (isHungry || trial.group(2).equals("TIMEOUT")) {
            String raise = isHungry ? "bump_mem" : "bump_time";
            return List.of(new Call(raise, "{\"percent\": 50}"), new Call("run_indices", again));
        }
        return List.of(new Call("msg", "{\"text\": \"trial " + trial.group(1) + " failed\"}"));
    }
}
