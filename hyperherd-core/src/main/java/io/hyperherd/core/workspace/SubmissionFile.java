package io.hyperherd.core.workspace;

import io.hyperherd.Submission;
import io.hyperherd.WorkspaceException;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Int;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.Value.Text;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code job_ids.json}: what was submitted, oldest first. Records are never removed. */
final class SubmissionFile {

    private static final String SCHEDULER = "scheduler";
    private static final String JOB = "slurm_job_id";
    private static final String INDICES = "indices";
    private static final String ATTEMPT = "attempt";
    private static final String TASK = "task";
    private static final String AT = "submitted_at";
    /** The Python tool knows no other, and writes no name. */
    private static final String UNNAMED_SCHEDULER = "slurm";

    private final RecordFile file;

    SubmissionFile(Path path) {
        file = new RecordFile(path);
    }

    List<Submission> read() {
        List<Submission> submissions = new ArrayList<>();
        for (Dict row : file.read()) {
            int entry = submissions.size() + 1;
            submissions.add(submission(row, entry));
        }
        return submissions;
    }

    private Submission submission(Dict row, int entry) {
        try {
            return new Submission(
                    scheduler(row),
                    job(row, entry),
                    indices(row, entry),
                    TaskNumbersWord.read(row.entries()),
                    found(row, entry),
                    at(row));
        } catch (IllegalArgumentException unordered) {
            throw damaged(entry, INDICES + " whose tasks nobody can tell: " + unordered.getMessage());
        }
    }

    void append(Submission submission) {
        file.append(row(submission));
    }

    private static Dict row(Submission submission) {
        Map<String, Value> row = new LinkedHashMap<>();
        row.put(JOB, Value.of(submission.job().value()));
        List<Value> indices = new ArrayList<>();
        for (int index : submission.indices()) {
            indices.add(Value.of(index));
        }
        row.put(INDICES, new Seq(indices));
        if (!submission.scheduler().equals(UNNAMED_SCHEDULER)) {
            row.put(SCHEDULER, Value.of(submission.scheduler()));
        }
        TaskNumbersWord.put(row, submission.numbers());
        submission.found().ifPresent(mark -> {
            row.put(ATTEMPT, Value.of(mark.attempt()));
            row.put(TASK, Value.of(mark.task()));
        });
        submission.at().ifPresent(at -> row.put(AT, Value.of(at.toString())));
        return new Dict(row);
    }

    private Optional<Submission.Found> found(Dict row, int entry) {
        Value attempt = row.entries().get(ATTEMPT);
        Value task = row.entries().get(TASK);
        return attempt == null || task == null
                ? Optional.empty()
                : Optional.of(new Submission.Found(
                        number(attempt, "an " + ATTEMPT + " that is not a number", entry),
                        number(task, "a " + TASK + " that is not a number", entry)));
    }

    private static String scheduler(Dict row) {
        return row.entries().get(SCHEDULER) instanceof Text name ? name.value() : UNNAMED_SCHEDULER;
    }

    /** A time that nobody can read is none: it only tells jobs apart whose number was given out twice. */
    private static Optional<Instant> at(Dict row) {
        try {
            return row.entries().get(AT) instanceof Text at ? Optional.of(Instant.parse(at.value())) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private JobId job(Dict row, int entry) {
        Value job = row.entries().get(JOB);
        String digits = job instanceof Text text ? text.value() : job instanceof Int number ? "" + number.value() : "";
        try {
            return new JobId(digits);
        } catch (IllegalArgumentException notANumber) {
            throw damaged(entry, JOB + " that is not a job number");
        }
    }

    private List<Integer> indices(Dict row, int entry) {
        if (!(row.entries().get(INDICES) instanceof Seq seq)) {
            throw damaged(entry, "no list of " + INDICES);
        }
        List<Integer> indices = new ArrayList<>(seq.items().size());
        for (Value item : seq.items()) {
            indices.add(number(item, INDICES + " that are not trial numbers", entry));
        }
        return indices;
    }

    private int number(Value value, String complaint, int entry) {
        if (value instanceof Int number
                && number.value().bitLength() <= 30
                && number.value().signum() >= 0) {
            return number.value().intValue();
        }
        throw damaged(entry, complaint);
    }

    private WorkspaceException damaged(int entry, String what) {
        return file.damaged("entry " + entry + " has " + what);
    }
}
