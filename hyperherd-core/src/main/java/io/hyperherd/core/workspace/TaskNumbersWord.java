package io.hyperherd.core.workspace;

import io.hyperherd.scheduler.TaskNumbers;
import io.hyperherd.value.Value;
import java.util.Map;

/** How a record says that a job's tasks are numbered; by trial, as all programs expect, when it says nothing. */
final class TaskNumbersWord {

    private static final String KEY = "task_numbers";
    private static final Value DENSE = Value.of("dense");

    private TaskNumbersWord() {}

    static TaskNumbers read(Map<String, Value> row) {
        return DENSE.equals(row.get(KEY)) ? TaskNumbers.DENSE : TaskNumbers.TRIAL;
    }

    static void put(Map<String, Value> row, TaskNumbers numbers) {
        if (numbers == TaskNumbers.DENSE) {
            row.put(KEY, DENSE);
        }
    }
}
