package io.hyperherd.scheduler;

import java.util.LinkedHashMap;
import java.util.Map;

/** The shell variables that tell a task of its trial. */
final class TaskVariables {

    private TaskVariables() {}

    /** Returns the variables in their order, each with its value as a shell word. */
    static Map<String, String> of(ArrayTask task) {
        String name = ShellWord.quote(task.name());
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("HYPERHERD_TRIAL_NAME", name);
        variables.put("HYPERHERD_EXPERIMENT_NAME", name);
        variables.put("HYPERHERD_PARAMS", ShellWord.quote(task.parameters()));
        variables.put("OVERRIDES", ShellWord.quote(task.overrides()));
        if (task.attempt() > 1) {
            variables.put(AttemptScript.NUMBER, Integer.toString(task.attempt()));
        }
        return variables;
    }
}
