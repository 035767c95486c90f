package io.hyperherd.core.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A whole, durable file under a name that nobody reads, to be given real names. One draft serves many names, since it is the waiting
 * for the disk that takes time. Not for several threads.
 */
final class Draft implements AutoCloseable {

    private final Path path;

    private Draft(Path path) {
        this.path = path;
    }

    /** Writes {@code text} in {@code directory}, with the usual permissions, for groups that share a workspace. */
    static Draft write(Path directory, String text) throws IOException {
        String unique =
                ProcessHandle.current().pid() + "-" + Thread.currentThread().getId() + "-" + System.nanoTime();
        Path path = directory.resolve(".draft-" + unique);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return new Draft(path);
    }

    /** Makes {@code file} with this text, unless it is there; returns whether this call made it: of several that try, one does. */
    boolean createOnce(Path file) throws IOException {
        try {
            Files.createLink(file, path);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Makes or replaces {@code file}, which takes this draft's place. */
    void replace(Path file) throws IOException {
        Files.move(path, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
