package io.hyperherd.core.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/** What killed processes left in a workspace: removals under way, and new versions of files that never took the old one's place. */
final class Leftovers {

    private static final Pattern TEMPORARY = Pattern.compile(
            "\\..+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp|\\d+\\.\\d+\\.end\\.\\d+\\.\\d+\\.tmp|(manifest|job_ids)\\.json\\.tmp");
    /** Writing a file takes far less; a trial, or the Python tool, may be at it just now. */
    private static final Duration AGE = Duration.ofMinutes(1);
    /** Down to the entries of {@code results/} and the like. */
    private static final int DEPTH = 2;

    private Leftovers() {}

    /** Returns them: beside {@code state} those of a removal of all of it, the others in it. */
    static List<Path> of(Path state) {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(state.resolveSibling("."))) {
            return found;
        }
        try (DirectoryStream<Path> siblings =
                Files.newDirectoryStream(state.resolveSibling("."), state.getFileName() + ".removed-*")) {
            for (Path sibling : siblings) {
                if (Removal.isUnderWay(sibling)) {
                    found.add(sibling.normalize());
                }
            }
            if (Files.isDirectory(state)) {
                Files.walkFileTree(
                        state,
                        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                        DEPTH,
                        new Collector(found, Instant.now().minus(AGE)));
            }
        } catch (IOException e) {
            throw FileComplaint.cannot("list", state, e);
        }
        return found;
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final List<Path> found;
        private final Instant before;

        Collector(List<Path> found, Instant before) {
            this.found = found;
            this.before = before;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return taken(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean abandoned = TEMPORARY.matcher(file.getFileName().toString()).matches()
                    && attributes.lastModifiedTime().toInstant().isBefore(before);
            if (!taken(file) && abandoned) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean taken(Path path) {
            return Removal.isUnderWay(path) && found.add(path);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
