package io.hyperherd.slurm;

import io.hyperherd.scheduler.ArraySpec;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a row of squeue or sacct speaks of, read from its job column. Immutable. */
sealed interface JobColumn {

    /** One array task: {@code 16_0}. */
    record Task(TaskId task) implements JobColumn {}

    /** The batch step of an array task, which holds its memory: {@code 16_0.batch}. */
    record Batch(TaskId task) implements JobColumn {}

    /**
     * Array tasks that share a row: {@code 27_[2-14:2%1]}, {@code 27_[0-3,5%4]}.
     *
     * @param whole whether these are all of them; SLURM cuts long lists, even inside a number
     */
    record Tasks(List<TaskId> tasks, boolean whole) implements JobColumn {

        /** Copies the list. */
        public Tasks {
            tasks = List.copyOf(tasks);
        }
    }

    /** Something that is no array task of ours: a plain job, a step, a part of a heterogeneous job. */
    record Other() implements JobColumn {}

    /** Nothing that SLURM writes into this column. */
    record Garbage() implements JobColumn {}

    /** More than these are no number of a task. */
    int MOST_DIGITS = 9;

    Pattern STEP = Pattern.compile("\\.\\S+");
    Pattern TASKS = Pattern.compile("(\\d+)_\\[([^\\]]*)(\\]?)");
    Pattern OTHER = Pattern.compile("\\d+(\\+\\d+)?(\\.\\S+)?|\\d+_\\[[^\\]]*\\]\\.\\S+");

    /** Reads the column; never fails. Who reads many lets {@code job} make one object for each number. */
    static JobColumn read(String column, Function<String, JobId> job) {
        int jobEnds = digitsEnd(column, 0);
        if (jobEnds == 0) {
            return new Garbage();
        }
        int taskEnds = column.startsWith("_", jobEnds) ? digitsEnd(column, jobEnds + 1) : jobEnds;
        int digits = taskEnds - jobEnds - 1;
        if (digits >= 1 && digits <= MOST_DIGITS) {
            int number = Integer.parseInt(column, jobEnds + 1, taskEnds, 10);
            TaskId task = new TaskId(job.apply(column.substring(0, jobEnds)), number);
            return one(task, column.substring(taskEnds));
        }
        Matcher tasks = TASKS.matcher(column);
        if (tasks.matches()) {
            return many(
                    job.apply(tasks.group(1)), tasks.group(2), !tasks.group(3).isEmpty());
        }
        return OTHER.matcher(column).matches() ? new Other() : new Garbage();
    }

    private static int digitsEnd(String column, int from) {
        int end = from;
        while (end < column.length() && column.charAt(end) >= '0' && column.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** What is said of a task, with the name of its step behind a dot. */
    private static JobColumn one(TaskId task, String step) {
        if (step.isEmpty()) {
            return new Task(task);
        }
        if (step.equals(".batch")) {
            return new Batch(task);
        }
        return STEP.matcher(step).matches() ? new Other() : new Garbage();
    }

    private static JobColumn many(JobId job, String list, boolean closed) {
        int end = list.indexOf('%');
        String spec = end < 0 ? list : list.substring(0, end);
        int dots = spec.indexOf("...");
        boolean cut = dots >= 0 || !closed;
        List<String> parts = new ArrayList<>(List.of((dots < 0 ? spec : spec.substring(0, dots)).split(",", -1)));
        List<TaskId> tasks = new ArrayList<>();
        if (cut) {
            String last = parts.remove(parts.size() - 1);
            int dash = last.indexOf('-');
            if (dash > 0) {
                parts.add(last.substring(0, dash));
            }
        }
        try {
            parts.forEach(part -> ArraySpec.parse(part).forEach(index -> tasks.add(new TaskId(job, index))));
        } catch (IllegalArgumentException notAList) {
            return new Garbage();
        }
        return new Tasks(tasks, !cut);
    }
}
