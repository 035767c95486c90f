package io.hyperherd.core.document;

import io.hyperherd.StopReport;
import io.hyperherd.StopReport.Cancelled;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;

/** What {@code stop} answers: the trials that were cancelled. Key: {@code cancelled}. */
public final class StopDocument {

    private StopDocument() {}

    /** Returns the document. */
    public static Dict of(StopReport report) {
        return new Fields()
                .with(
                        "cancelled",
                        new Seq(report.cancelled().stream()
                                .<Value>map(StopDocument::entry)
                                .toList()))
                .build();
    }

    private static Dict entry(Cancelled cancelled) {
        return new Fields()
                .with("index", cancelled.index())
                .with("slurm_job_id", cancelled.job().toString())
                .with("previous_status", cancelled.previousStatus().word())
                .build();
    }
}
