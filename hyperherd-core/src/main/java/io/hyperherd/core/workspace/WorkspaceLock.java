package io.hyperherd.core.workspace;

import io.hyperherd.WorkspaceException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The right to change a workspace, held by one command at a time among all processes and threads. A process that dies loses it.
 * Readers need no lock: every file is replaced as a whole.
 */
public final class WorkspaceLock implements AutoCloseable {

    private static final long FIRST_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 200;

    /**
     * The operating system's locks belong to the process, so its own threads are kept apart here. One map for the whole process, because
     * a file is locked once for the whole process.
     */
    private static final ConcurrentMap<Path, LockHolder> HELD_HERE = new ConcurrentHashMap<>();

    private final Path file;
    private final LockGrip grip;
    private boolean released;

    private WorkspaceLock(Path file, LockGrip grip) {
        this.file = file;
        this.grip = grip;
    }

    /**
     * Takes the lock that the file {@code name} in the existing {@code directory} stands for. The file must serve nothing else.
     *
     * @param patience how long to wait for another holder; zero to try once
     * @param command what is being done, for others to read
     * @throws WorkspaceException when another command holds it all the while, naming that; or when the file cannot be written
     */
    static WorkspaceLock acquire(Path directory, String name, Duration patience, String command) {
        LockHolder me = LockHolder.thisProcess(command);
        long start = System.nanoTime();
        try {
            Path key = directory.toRealPath().resolve(name);
            for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
                Optional<LockGrip> grip = tryTake(directory, key, me);
                if (grip.isPresent()) {
                    return new WorkspaceLock(key, grip.get());
                }
                Duration left = patience.minusNanos(System.nanoTime() - start);
                if (left.isNegative() || left.isZero()) {
                    throw busy(directory, key, patience);
                }
                Thread.sleep(Math.min(pause, left.toMillis() + 1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkspaceException("interrupted while waiting for the lock on " + directory, e);
        } catch (IOException e) {
            throw FileComplaint.cannot("lock", directory.resolve(name), e);
        }
    }

    private static Optional<LockGrip> tryTake(Path directory, Path key, LockHolder me) throws IOException {
        if (HELD_HERE.putIfAbsent(key, me) != null) {
            return Optional.empty();
        }
        Optional<LockGrip> grip = Optional.empty();
        try {
            createForEveryoneWhoMayWriteTo(directory, key);
            grip = takeFromOthers(key, me);
        } finally {
            if (grip.isEmpty()) {
                HELD_HERE.remove(key);
            }
        }
        return grip;
    }

    private static Optional<LockGrip> takeFromOthers(Path key, LockHolder me) throws IOException {
        try {
            return SystemGrip.tryTake(key, me);
        } catch (SystemGrip.Unsupported e) {
            return LinkGrip.tryTake(linkBeside(key), me);
        }
    }

    private static Path linkBeside(Path key) {
        return key.resolveSibling(key.getFileName() + ".link");
    }

    /** Locking takes the right to write to the file, so whoever may change the directory must have it, whatever the umask. */
    private static void createForEveryoneWhoMayWriteTo(Path directory, Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException present) {
            return;
        }
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
            return;
        }
        Set<PosixFilePermission> writers = EnumSet.copyOf(Files.getPosixFilePermissions(directory));
        writers.retainAll(EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE));
        writers.addAll(Files.getPosixFilePermissions(file));
        Files.setPosixFilePermissions(file, writers);
    }

    private static WorkspaceException busy(Path directory, Path key, Duration patience) {
        String waited = patience.isZero() ? "" : "; waited " + patience.toMillis() / 1000.0 + " s";
        return new WorkspaceException(directory + " is in use by "
                + holder(key).map(LockHolder::toString).orElse("another process") + waited
                + ". Try again when that is over; if it hangs, end that process.");
    }

    /** The file is read under a claim of its own: closing it would drop the lock if a thread of this process took it meanwhile. */
    private static Optional<LockHolder> holder(Path key) {
        LockHolder reading = LockHolder.thisProcess("read the lock");
        LockHolder here = HELD_HERE.putIfAbsent(key, reading);
        if (here != null) {
            return Optional.of(here);
        }
        try {
            return LockHolder.readFrom(linkBeside(key)).or(() -> LockHolder.readFrom(key));
        } finally {
            HELD_HERE.remove(key);
        }
    }

    /** Lets others have it. Doing so twice does no harm. */
    @Override
    public synchronized void close() {
        if (released) {
            return;
        }
        released = true;
        try {
            grip.release();
        } catch (IOException e) {
            throw FileComplaint.cannot("unlock", file, e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
