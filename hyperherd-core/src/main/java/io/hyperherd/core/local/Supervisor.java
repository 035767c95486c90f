package io.hyperherd.core.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The process that starts the tasks of one workspace on one machine and holds them to their limits. It runs in {@code .hyperherd/local}
 * and leaves when nothing is left to do; all it knows it reads from files, so a later one carries on where an earlier one was killed.
 */
public final class Supervisor {

    /** How often it looks at memory, time and new jobs. */
    private static final Duration BEAT = Duration.ofMillis(200);

    /** How long it stays for further jobs when there is nothing to do. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    /** An earlier supervisor that is leaving frees its lock at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LocalDirectory directory;
    private final FileLock lock;
    private final Semaphore wake = new Semaphore(0);
    private final TaskBoard board;

    private Supervisor(LocalDirectory directory, FileLock lock) {
        this.directory = directory;
        this.lock = lock;
        this.board = new TaskBoard(directory, Runtime.getRuntime().availableProcessors(), wake::release);
    }

    /**
     * Runs until nothing is left to do.
     *
     * @param args shown by {@code ps} and otherwise ignored: the state is in the working directory
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        LocalDirectory directory = new LocalDirectory(Path.of("."), Machine.here());
        try (FileChannel channel =
                FileChannel.open(directory.supervisorLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Optional<FileLock> lock = lock(channel);
            if (lock.isEmpty()) {
                log("another supervisor works here");
                return;
            }
            directory.announce(ProcFs.self());
            new Supervisor(directory, lock.get()).run();
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
        while (lock.isEmpty() && Instant.now().isBefore(deadline)) {
            Pause.of(Duration.ofMillis(20));
            lock = Optional.ofNullable(channel.tryLock());
        }
        return lock;
    }

    private void run() throws InterruptedException {
        Instant busy = Instant.now();
        // A workspace that was deleted has no use for a supervisor.
        while (Files.exists(directory.supervisorLock())) {
            Instant now = Instant.now();
            try {
                board.turn(now);
                if (!board.isEmpty()) {
                    busy = now;
                } else if (now.isAfter(busy.plus(LINGER)) && left()) {
                    return;
                }
            } catch (IOException | RuntimeException e) {
                log("carries on after " + e);
            }
            if (wake.tryAcquire(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        }
    }

    /** A job is handed over under the same lock, so it finds either a supervisor that will see it, or none. */
    private boolean left() throws IOException {
        return QueueLock.ifFree(directory.queueLock(), this::leave).orElse(false);
    }

    private boolean leave() throws IOException {
        board.admit();
        if (!board.isEmpty()) {
            return false;
        }
        Files.deleteIfExists(directory.supervisorRecord());
        lock.release();
        return true;
    }

    /** Writes one line to the supervisor's log. */
    static void log(String message) {
        System.err.println(
                Instant.now() + " supervisor " + ProcessHandle.current().pid() + " " + message);
    }
}
