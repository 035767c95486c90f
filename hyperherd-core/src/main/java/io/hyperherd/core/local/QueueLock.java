package io.hyperherd.core.local;

import io.hyperherd.SchedulerException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * The lock under which jobs are handed over and the supervisor decides to leave. The kernel frees it when its holder dies.
 *
 * <p>File locks belong to a process, and closing any channel on the file drops them (fcntl(2)); so within one JVM the threads queue up
 * at a monitor first, which is the interned path because that is the one object all class loaders share.
 */
final class QueueLock {

    private QueueLock() {}

    /** What is done under the lock. */
    interface Work<T> {

        /** Does it. */
        T run() throws IOException;
    }

    /**
     * Does {@code work} under the lock.
     *
     * @throws SchedulerException when it is not free within {@code patience}
     */
    static <T> T during(Path file, Duration patience, Work<T> work) throws IOException {
        String monitor = ("hyperherd queue lock " + file.toAbsolutePath()).intern();
        synchronized (monitor) {
            try (FileChannel channel = open(file)) {
                long deadline = System.nanoTime() + patience.toNanos();
                Optional<FileLock> lock = tryLock(channel);
                while (lock.isEmpty()) {
                    if (System.nanoTime() > deadline) {
                        throw new SchedulerException("another process has held " + file + " for " + patience.toSeconds()
                                + " seconds; try again when it is done");
                    }
                    Pause.of(Duration.ofMillis(20));
                    lock = tryLock(channel);
                }
                return work.run();
            }
        }
    }

    /** Does {@code work} if the lock is free; otherwise returns nothing. */
    static <T> Optional<T> ifFree(Path file, Work<T> work) throws IOException {
        try (FileChannel channel = open(file)) {
            return tryLock(channel).isPresent() ? Optional.of(work.run()) : Optional.empty();
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        return Optional.ofNullable(channel.tryLock());
    }
}
