package io.hyperherd.core.local;

import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.SchedulerProvider;
import java.nio.file.Path;

/** Makes the embedded scheduler known. */
public final class LocalSchedulerProvider implements SchedulerProvider {

    @Override
    public String name() {
        return LocalScheduler.NAME;
    }

    @Override
    public boolean isAvailable() {
        return LocalPreflight.available();
    }

    @Override
    public int preference() {
        return 0;
    }

    @Override
    public Scheduler create(Path stateDirectory) {
        return new LocalScheduler(stateDirectory);
    }
}
