package io.hyperherd.core;

import io.hyperherd.SchedulerException;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.Scheduler;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What a plan must know of its scheduler, asked on a thread of its own while the trials are worked out. */
final class Inquiry {

    private final String scheduler;
    private final FutureTask<Answer> asked;

    /** @param warnings what may stand in the way */
    record Answer(List<String> warnings, Limits limits) {}

    private Inquiry(String scheduler, FutureTask<Answer> asked) {
        this.scheduler = scheduler;
        this.asked = asked;
    }

    static Inquiry begin(Scheduler scheduler, Resources resources) {
        FutureTask<Answer> asked = new FutureTask<>(() ->
                new Answer(Preflight.scheduler(scheduler, resources, Preflight.Purpose.PLAN), scheduler.limits()));
        Thread asking = new Thread(asked, "hyperherd-inquiry");
        asking.setDaemon(true);
        asking.start();
        return new Inquiry(scheduler.name(), asked);
    }

    /**
     * Waits for the answer.
     *
     * @throws SchedulerException when something bars the way, or this thread is interrupted
     */
    Answer await() {
        try {
            return asked.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SchedulerException("interrupted while " + scheduler + " was asked what it takes");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SchedulerException told) {
                throw told;
            }
            throw new IllegalStateException(scheduler + " could not be asked what it takes", failed.getCause());
        }
    }
}
