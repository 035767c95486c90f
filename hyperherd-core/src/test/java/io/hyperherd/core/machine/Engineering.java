package io.hyperherd.core.machine;

import io.hyperherd.core.machine.MortalScheduler.Sight;
import java.nio.file.Path;
import java.util.function.Predicate;

/** The engine as it is, or with a defect that only shows when something goes wrong. */
enum Engineering {
    /** As it is. */
    SOUND(Sight.LOOKS),
    /** It submits although no intent is on disk. */
    WITHOUT_INTENT(Sight.LOOKS),
    /** It forgets an open intent without looking whether the scheduler holds the job. */
    WITHOUT_LOOKING(Sight.DOES_NOT_LOOK);

    private final Sight sight;

    Engineering(Sight sight) {
        this.sight = sight;
    }

    Sight sight() {
        return sight;
    }

    Predicate<Path> losesFiles() {
        return path -> this == WITHOUT_INTENT && path.endsWith("intent.json");
    }
}
