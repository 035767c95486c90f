package io.hyperherd.core;

import io.hyperherd.SchedulerException;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.Scheduler;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What a plan must know of its scheduler, asked on threads of their own while the trials are worked out. */
final class Inquiry {

    private final String scheduler;
    private final FutureTask<List<String>> warnings;
    private final FutureTask<Limits> limits;

    private Inquiry(String scheduler, FutureTask<List<String>> warnings, FutureTask<Limits> limits) {
        this.scheduler = scheduler;
        this.warnings = warnings;
        this.limits = limits;
    }

    static Inquiry begin(Scheduler scheduler, Resources resources) {
        return new Inquiry(
                scheduler.name(),
                asked(() -> Preflight.scheduler(scheduler, resources, Preflight.Purpose.PLAN)),
                asked(scheduler::limits));
    }

    private static <T> FutureTask<T> asked(Callable<T> question) {
        FutureTask<T> asked = new FutureTask<>(question);
        Thread asking = new Thread(asked, "hyperherd-inquiry");
        asking.setDaemon(true);
        asking.start();
        return asked;
    }

    /**
     * Waits until it is known what may stand in the way.
     *
     * @throws SchedulerException when something does, or this thread is interrupted
     */
    List<String> warnings() {
        return await(warnings);
    }

    /**
     * Waits until it is known how much is taken.
     *
     * @throws SchedulerException when this thread is interrupted
     */
    Limits limits() {
        return await(limits);
    }

    private <T> T await(FutureTask<T> asked) {
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
