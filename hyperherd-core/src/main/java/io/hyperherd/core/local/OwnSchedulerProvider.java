package io.hyperherd.core.local;

import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.SchedulerProvider;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded scheduler of one workspace, in a program that runs the tasks of its jobs itself. May be used by several threads. */
public final class OwnSchedulerProvider implements SchedulerProvider {

    private final LocalDirectory directory;
    private final LocalScheduler local;
    private final OwnTasks tasks;

    /**
     * Prepares it.
     *
     * @param stateDirectory the absolute {@code .hyperherd} directory of the workspace, which may not exist yet
     * @param body what a task does
     */
    public OwnSchedulerProvider(Path stateDirectory, TaskBody body) {
        this.directory = new LocalDirectory(stateDirectory.resolve("local"), Machine.here());
        this.local = new LocalScheduler(stateDirectory);
        this.tasks = new OwnTasks(directory, body);
    }

    @Override
    public String name() {
        return LocalScheduler.NAME;
    }

    @Override
    public boolean isAvailable() {
        return Files.exists(Path.of("/proc/self/stat"));
    }

    @Override
    public int preference() {
        return 0;
    }

    @Override
    public Scheduler create(Path stateDirectory) {
        return new OwnScheduler(directory, local, tasks);
    }
}
