package io.hyperherd.core.foreground;

import io.hyperherd.HyperHerdException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process that ends when this program does. */
final class BoundProcess {

    /** As long as the local scheduler leaves between the two signals. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Duration patience;
    private Optional<Process> process = Optional.empty();
    private boolean ending;

    private BoundProcess(Duration patience) {
        this.patience = patience;
    }

    /**
     * Starts {@code builder} and waits for the end.
     *
     * @param patience how long it may go on by itself when this program is told to end
     * @param longest after how long it is ended; empty to let it run as long as it likes
     * @return the exit status as a shell tells it
     */
    static int run(ProcessBuilder builder, Duration patience, Optional<Duration> longest) {
        BoundProcess bound = new BoundProcess(patience);
        Thread hook = new Thread(bound::programEnds, "launcher");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException ending) {
            throw new HyperHerdException("this program is ending and starts no launcher any more", ending);
        }
        try {
            return wait(bound.start(builder), longest);
        } finally {
            forget(hook);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // It is at work, and its end is that of the program.
        }
    }

    private synchronized Process start(ProcessBuilder builder) {
        if (ending) {
            throw new HyperHerdException("this program is ending and starts no launcher any more");
        }
        try {
            Process started = builder.start();
            process = Optional.of(started);
            return started;
        } catch (IOException failed) {
            throw new HyperHerdException("the launcher cannot be started: " + failed.getMessage(), failed);
        }
    }

    private static int wait(Process started, Optional<Duration> longest) {
        try {
            if (longest.isPresent() && !started.waitFor(longest.get().toMillis(), TimeUnit.MILLISECONDS)) {
                terminate(started);
            }
            return started.waitFor();
        } catch (InterruptedException interrupted) {
            terminate(started);
            Thread.currentThread().interrupt();
            return started.onExit().join().exitValue();
        }
    }

    private void programEnds() {
        started().ifPresent(running -> {
            if (!endWithin(patience, List.of(running.toHandle()))) {
                terminate(running);
            }
        });
    }

    private synchronized Optional<Process> started() {
        ending = true;
        return process;
    }

    /** Ends the process and those it has started, and waits for them. It comes first, or it could take the end of a child for a reason to go on. */
    private static void terminate(Process running) {
        List<ProcessHandle> all = Stream.concat(Stream.of(running.toHandle()), running.descendants())
                .toList();
        all.forEach(ProcessHandle::destroy);
        if (!endWithin(GRACE, all)) {
            all.forEach(ProcessHandle::destroyForcibly);
            endWithin(GRACE, List.of(running.toHandle()));
        }
    }

    private static boolean endWithin(Duration time, List<ProcessHandle> processes) {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException alive) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
