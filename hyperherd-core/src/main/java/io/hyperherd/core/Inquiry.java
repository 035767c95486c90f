package io.hyperherd.core;

import io.hyperherd.SchedulerException;
import io.hyperherd.core.bulk.Aside;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.Scheduler;
import java.util.List;
import java.util.function.Supplier;

/** What a plan must know of its scheduler, asked on threads of their own while the trials are worked out. */
final class Inquiry {

    private final String scheduler;
    private final Aside<List<String>> warnings;
    private final Aside<Limits> limits;

    private Inquiry(String scheduler, Aside<List<String>> warnings, Aside<Limits> limits) {
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

    private static <T> Aside<T> asked(Supplier<T> question) {
        return Aside.begin("hyperherd-inquiry", question);
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

    private <T> T await(Aside<T> asked) {
        try {
            return asked.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SchedulerException("interrupted while " + scheduler + " was asked what it takes");
        }
    }
}
