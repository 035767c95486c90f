package io.hyperherd.core.document;

import io.hyperherd.LogTail;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import java.util.List;
import java.util.Optional;

/** What {@code tail} answers. Keys: {@code index}, {@code status}, {@code experiment_name}, {@code streams}. */
public final class TailDocument {

    private TailDocument() {}

    /**
     * Returns the document.
     *
     * @param index the trial asked for
     * @param trial its record; empty when the manifest has none, which makes its status {@code unknown}
     * @param tails the streams asked for; one without a file has null as lines
     * @param requested how many lines of each were asked for
     */
    public static Dict of(int index, Optional<Trial> trial, List<LogTail> tails, int requested) {
        Fields streams = new Fields();
        tails.forEach(tail -> streams.with(tail.stream().word(), stream(tail, requested)));
        return new Fields()
                .with("index", index)
                .with(
                        "status",
                        trial.map(Trial::status).orElse(TrialStatus.UNKNOWN).word())
                .with("experiment_name", trial.flatMap(Trial::experimentName))
                .with("streams", streams.build())
                .build();
    }

    private static Dict stream(LogTail tail, int requested) {
        return new Fields()
                .with("path", tail.path().toString())
                .with("lines", tail.lines().map(TailDocument::lines).orElse(Value.NULL))
                .with("requested", requested)
                .build();
    }

    private static Value lines(List<String> lines) {
        return new Seq(lines.stream().<Value>map(Value::of).toList());
    }
}
