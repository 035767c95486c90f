package io.hyperherd.core.workspace;

import io.hyperherd.WorkspaceException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Removes files and directories. A directory gets another name first, so that it is gone as a whole, and nobody takes what a killed
 * removal left of it for the real thing; {@link Leftovers} finds it by that name.
 */
final class Removal {

    private static final String MARK = ".removed-";
    private static final Pattern MARKED = Pattern.compile(".*\\" + MARK + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** A supervisor that is about to leave may still write a file. */
    private static final int ATTEMPTS = 5;

    private final List<Path> paths;

    Removal(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    /** Returns whether {@code path} is what a removal leaves when it is killed. */
    static boolean isUnderWay(Path path) {
        return MARKED.matcher(path.getFileName().toString()).matches();
    }

    /**
     * Removes what is there of them, and returns that.
     *
     * @throws WorkspaceException when something cannot be removed; the message names it
     */
    List<Path> carryOut() {
        List<Path> removed = new ArrayList<>();
        for (Path path : paths) {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                remove(path);
                removed.add(path);
            }
        }
        return removed;
    }

    private static void remove(Path path) {
        try {
            deleteAll(Files.isDirectory(path) && !isUnderWay(path) ? outOfTheWay(path) : path);
        } catch (FileSystemException e) {
            throw FileComplaint.cannot("remove", e.getFile() == null ? path : Path.of(e.getFile()), e);
        } catch (IOException e) {
            throw FileComplaint.cannot("remove", path, e);
        }
    }

    private static Path outOfTheWay(Path path) throws IOException {
        return Files.move(
                path,
                path.resolveSibling(path.getFileName() + MARK + UUID.randomUUID()),
                StandardCopyOption.ATOMIC_MOVE);
    }

    /** State that lies elsewhere, behind a link, goes before the link to it; links within it are not followed. */
    private static void deleteAll(Path path) throws IOException {
        if (Files.isSymbolicLink(path) && Files.isDirectory(path)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
                for (Path child : children) {
                    deleteTree(child);
                }
            }
        }
        deleteTree(path);
    }

    private static void deleteTree(Path tree) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.walkFileTree(tree, new Deleter());
                return;
            } catch (DirectoryNotEmptyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static final class Deleter extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
