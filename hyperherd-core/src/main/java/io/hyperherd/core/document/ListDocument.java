package io.hyperherd.core.document;

import io.hyperherd.Trial;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import java.util.List;

/** What {@code ls} answers. Keys: {@code manifest}, {@code trials}. */
public final class ListDocument {

    private ListDocument() {}

    /** Returns the trials that the workspace records. */
    public static Dict recorded(List<Trial> trials) {
        return document(Value.of(true), trials);
    }

    /** Returns the trials that the definition yields, where there is no manifest yet. */
    public static Dict defined(List<Trial> trials) {
        return document(Value.of(false), trials);
    }

    private static Dict document(Value manifest, List<Trial> trials) {
        return new Fields()
                .with("manifest", manifest)
                .with("trials", TrialEntries.of(trials))
                .build();
    }
}
