package io.hyperherd.core.local;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A thread of this process that runs one task, and is interrupted only while the task's own work goes on: an interrupt while files are
 * written would lose them.
 */
final class OwnThread implements TaskBody.Interruptible {

    private final Thread thread;
    private boolean interruptible;
    private boolean interrupted;

    /** Prepares a thread that does {@code work}, and keeps the program from ending before that is done. */
    OwnThread(String name, Consumer<TaskBody.Interruptible> work) {
        thread = new Thread(() -> work.accept(this), name);
        thread.setDaemon(false);
    }

    void start() {
        thread.start();
    }

    boolean isOver() {
        return !thread.isAlive();
    }

    /** Interrupts the task's own work, now or when it begins. */
    synchronized void interrupt() {
        if (!interrupted && interruptible) {
            thread.interrupt();
        }
        interrupted = true;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        admit();
        try {
            return work.get();
        } finally {
            shield();
        }
    }

    private synchronized void admit() {
        interruptible = true;
        if (interrupted) {
            thread.interrupt();
        }
    }

    private synchronized void shield() {
        interruptible = false;
        Thread.interrupted();
    }
}
