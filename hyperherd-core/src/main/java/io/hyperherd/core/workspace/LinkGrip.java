package io.hyperherd.core.workspace;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A lock for file systems that keep none: whoever makes the hard link has it (link(2) is atomic over NFS too). The holder touches the
 * link every {@value #HEARTBEAT_SECONDS} seconds; a link left alone for two minutes, or by a process of this machine that is gone, is
 * taken away.
 */
final class LinkGrip implements LockGrip {

    static final Duration STALE_AFTER = Duration.ofMinutes(2);
    private static final int HEARTBEAT_SECONDS = 15;

    private final Path link;
    private final ScheduledExecutorService heart;

    private LinkGrip(Path link) {
        this.link = link;
        heart = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "hyperherd lock");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes the lock; empty when somebody has it. */
    static Optional<LockGrip> tryTake(Path link, LockHolder holder) throws IOException {
        Path own = link.resolveSibling("." + link.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(own, holder.toBytes(), StandardOpenOption.CREATE_NEW);
            removeIfStale(link, Files.getLastModifiedTime(own).toInstant());
            Files.createLink(link, own);
        } catch (FileAlreadyExistsException taken) {
            return Optional.empty();
        } finally {
            Files.deleteIfExists(own);
        }
        LinkGrip grip = new LinkGrip(link);
        grip.beat();
        return Optional.of(grip);
    }

    /** Both times are the file server's, so that clocks that differ do no harm. */
    @SuppressWarnings("EmptyCatch")
    private static void removeIfStale(Path link, Instant now) throws IOException {
        try {
            Instant lastBeat = Files.getLastModifiedTime(link).toInstant();
            boolean dead =
                    LockHolder.readFrom(link).filter(LockHolder::isKnownDead).isPresent();
            if (dead || lastBeat.plus(STALE_AFTER).isBefore(now)) {
                Files.delete(link);
            }
        } catch (NoSuchFileException free) {
            // somebody else removed it
        }
    }

    private void beat() {
        var unused = heart.scheduleAtFixedRate(this::touch, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    @SuppressWarnings("EmptyCatch")
    private void touch() {
        try {
            Files.setLastModifiedTime(link, FileTime.from(Instant.now()));
        } catch (IOException nextBeatTriesAgain) {
            // one missed beat is no harm
        }
    }

    @Override
    public void release() throws IOException {
        heart.shutdownNow();
        Files.deleteIfExists(link);
    }
}
