package io.hyperherd.core.machine;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** A path of a {@link WatchedFileSystem}. */
final class WatchedPath implements Path {

    private final WatchedFileSystem files;
    private final Path real;

    WatchedPath(WatchedFileSystem files, Path real) {
        this.files = files;
        this.real = real;
    }

    static Path real(Path path) {
        return path instanceof WatchedPath watched ? watched.real : path;
    }

    private Path watched(Path path) {
        return path == null ? null : files.watched(path);
    }

    @Override
    public FileSystem getFileSystem() {
        return files;
    }

    @Override
    public boolean isAbsolute() {
        return real.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return watched(real.getRoot());
    }

    @Override
    public Path getFileName() {
        return watched(real.getFileName());
    }

    @Override
    public Path getParent() {
        return watched(real.getParent());
    }

    @Override
    public int getNameCount() {
        return real.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return watched(real.getName(index));
    }

    @Override
    public Path subpath(int begin, int end) {
        return watched(real.subpath(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return real.startsWith(real(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return real.endsWith(real(other));
    }

    @Override
    public Path normalize() {
        return watched(real.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return watched(real.resolve(real(other)));
    }

    @Override
    public Path relativize(Path other) {
        return watched(real.relativize(real(other)));
    }

    @Override
    public URI toUri() {
        return real.toUri();
    }

    /** What is done to a file in this way is not watched: the engine only reads so. */
    @Override
    public File toFile() {
        return real.toFile();
    }

    @Override
    public Path toAbsolutePath() {
        return watched(real.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return watched(real.toRealPath(options));
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return real.compareTo(real(other));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WatchedPath path && path.files == files && path.real.equals(real);
    }

    @Override
    public int hashCode() {
        return real.hashCode();
    }

    @Override
    public String toString() {
        return real.toString();
    }
}
