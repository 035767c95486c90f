package io.hyperherd.model.operator;

import io.hyperherd.Snapshot;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Tick;
import io.hyperherd.monitor.spi.Trigger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Ticks to act in. */
final class Ticks {

    private Ticks() {}

    /** Returns one in which nothing has happened. */
    static Tick quiet(Clock clock) {
        return at("live", clock);
    }

    static Tick at(String phase, Clock clock) {
        return new Tick(
                Trigger.SCHEDULED,
                clock.now(),
                new Snapshot("sweep", Path.of("/sweep"), clock.now(), List.of(), List.of()),
                new Tick.Changes(List.of(), List.of(), List.of()),
                "# Monitor plan\n- Phase: " + phase + "\n",
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
