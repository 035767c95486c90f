package io.hyperherd.core.machine;

import java.nio.file.Path;
import java.util.function.Predicate;

/** The engine as it is, or with a defect that only shows when something goes wrong. */
enum Engineering {
    /** As it is. */
    SOUND,
    /** It submits although no intent is on disk, and job scripts claim nothing, which would save it. */
    WITHOUT_INTENT,
    /** It forgets an open intent without looking whether the scheduler holds the job, and job scripts claim nothing. */
    WITHOUT_LOOKING,
    /** It writes intents and looks, but job scripts claim nothing. */
    WITHOUT_CLAIMS;

    boolean claims() {
        return this == SOUND;
    }

    boolean looks() {
        return this != WITHOUT_LOOKING;
    }

    Predicate<Path> losesFiles() {
        return path -> this == WITHOUT_INTENT && path.endsWith("intent.json");
    }
}
