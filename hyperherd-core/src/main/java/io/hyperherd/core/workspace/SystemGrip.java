package io.hyperherd.core.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock that the operating system keeps, and takes away from a process that dies. */
final class SystemGrip implements LockGrip {

    private final FileChannel channel;

    private SystemGrip(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock; empty when another process has it. Must not be called while this process has it: closing a second channel would
     * drop the first one's lock (fcntl(2)).
     *
     * @throws Unsupported when the file system keeps no locks
     * @throws IOException when the file cannot be written
     */
    static Optional<LockGrip> tryTake(Path file, LockHolder holder) throws IOException, Unsupported {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.toBytes()));
        return Optional.of(new SystemGrip(channel));
    }

    private static boolean tryLock(FileChannel channel) throws IOException, Unsupported {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException e) {
            channel.close();
            throw new Unsupported(e);
        }
    }

    @Override
    public void release() throws IOException {
        try (channel) {
            channel.truncate(0);
        }
    }

    /** The file system keeps no locks. */
    static final class Unsupported extends Exception {

        private static final long serialVersionUID = 1L;

        Unsupported(IOException cause) {
            super(cause);
        }
    }
}
