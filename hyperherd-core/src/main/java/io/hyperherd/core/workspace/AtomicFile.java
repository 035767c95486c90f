package io.hyperherd.core.workspace;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Replaces files as a whole. Readers, and a machine that comes up again, see the old content or the new, never a part; when writing
 * fails, the old content stays.
 */
public final class AtomicFile {

    private AtomicFile() {}

    /** Writes {@code file} in UTF-8. An existing file keeps its mode, and a symbolic link goes on pointing to it. */
    public static void write(Path file, Content content) throws IOException {
        writeUnless(file, out -> {
            content.writeTo(out);
            return true;
        });
    }

    /** Writes {@code file} in UTF-8 unless {@code change} comes to nothing; the old content stays then. */
    static void writeUnless(Path file, Change change) throws IOException {
        Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
        replace(target, change, permissionsOf(target));
    }

    private static void replace(Path target, Change change, Optional<Set<PosixFilePermission>> permissions)
            throws IOException {
        Path temporary = temporaryFor(target);
        try {
            if (!fill(temporary, change)) {
                return;
            }
            if (permissions.isPresent() && posixView(temporary).isPresent()) {
                Files.setPosixFilePermissions(temporary, permissions.get());
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncDirectoryOf(target);
    }

    /**
     * Returns where the new content of {@code target} is written first: a name that nobody else takes at the same time, and that
     * {@link Leftovers} knows. It need not be a secret: a secure one would load the JDK's security providers.
     */
    static Path temporaryFor(Path target) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        UUID unlikely = new UUID(random.nextLong(), random.nextLong());
        return target.resolveSibling("." + target.getFileName() + "." + unlikely + ".tmp");
    }

    private static boolean fill(Path temporary, Change change) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Writer writer =
                        new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8.newEncoder(), -1))) {
            if (!change.writeTo(writer)) {
                return false;
            }
            writer.flush();
            channel.force(true);
            return true;
        }
    }

    /** Some file systems refuse to sync a directory; they have nothing to sync then. */
    @SuppressWarnings("EmptyCatch")
    private static void syncDirectoryOf(Path target) {
        Path directory = target.toAbsolutePath().getParent();
        if (directory == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisFileSystem) {
            // the rename is done all the same
        }
    }

    private static Optional<Set<PosixFilePermission>> permissionsOf(Path target) throws IOException {
        if (!Files.exists(target) || posixView(target).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Files.getPosixFilePermissions(target));
    }

    private static Optional<PosixFileAttributeView> posixView(Path path) {
        return Optional.ofNullable(Files.getFileAttributeView(path, PosixFileAttributeView.class));
    }

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; the caller closes {@code out}. */
        void writeTo(Writer out) throws IOException;
    }

    /** What a file is to hold, if anything about it is new. */
    @FunctionalInterface
    interface Change {
        /** Writes all of it, the caller closes {@code out}; returns whether it differs from what is there. */
        boolean writeTo(Writer out) throws IOException;
    }
}
