package io.hyperherd.core.machine;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The engine as it is, or with a defect that only shows when something goes wrong. */
enum Engineering {
    /** As it is. */
    SOUND,
    /** It submits although no intent is on disk, and job scripts claim nothing, which would save it. */
    WITHOUT_INTENT,
    /** It forgets an open intent without looking whether the scheduler holds the job, and job scripts claim nothing. */
    WITHOUT_LOOKING,
    /** It writes intents and looks, but job scripts claim nothing. */
    WITHOUT_CLAIMS,
    /** It submits a trial again without closing the run that the task of the attempt before may yet begin. */
    WITHOUT_CLOSING;

    private static final Pattern RUN = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    boolean claims() {
        return this == SOUND || this == WITHOUT_CLOSING;
    }

    boolean looks() {
        return this != WITHOUT_LOOKING;
    }

    Predicate<Path> losesFiles() {
        return path -> switch (this) {
            case WITHOUT_INTENT -> path.endsWith("intent.json");
            case WITHOUT_CLOSING -> RUN.matcher(path.getFileName().toString()).matches();
            case SOUND, WITHOUT_LOOKING, WITHOUT_CLAIMS -> false;
        };
    }
}
