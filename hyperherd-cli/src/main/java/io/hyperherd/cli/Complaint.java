package io.hyperherd.cli;

import io.hyperherd.cli.terminal.Cells;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the user why a command did not do what was asked. */
final class Complaint {

    private final PrintStream err;
    private final boolean debugging;

    Complaint(PrintStream err, Map<String, String> environment, List<String> words) {
        this.err = err;
        this.debugging = !environment.getOrDefault("HYPERHERD_DEBUG", "").isEmpty() || words.contains("--debug");
    }

    /** Something the user can act on. What other programs said of it may hold controls, which are left out. */
    void expected(Exception failure, String text) {
        err.println("Error: " + text.lines().map(Cells::plain).collect(Collectors.joining(System.lineSeparator())));
        trace(failure);
    }

    /** A file that the system would not read or write. */
    void file(IOException failure) {
        expected(failure, reason(failure));
    }

    /** A file that the system would not read or write. */
    void file(UncheckedIOException failure) {
        expected(failure, String.valueOf(failure.getMessage()));
    }

    /** A defect of this program. */
    void unexpected(Throwable defect) {
        err.println("Error: sorry, herd has run into a defect of its own (" + oneLine(defect)
                + "). Set HYPERHERD_DEBUG=1 to see where.");
        trace(defect);
    }

    /** No room for what was asked. */
    void outOfMemory(OutOfMemoryError failure) {
        err.println("Error: this sweep needs more memory than herd may use; allow more with HERD_JAVA_OPTS=-Xmx2g");
        trace(failure);
    }

    private void trace(Throwable failure) {
        if (debugging) {
            failure.printStackTrace(err);
        }
    }

    private static String oneLine(Throwable defect) {
        return defect.toString().replaceAll("\\s+", " ");
    }

    private static String reason(IOException failure) {
        String text = String.valueOf(failure.getMessage());
        if (failure instanceof NoSuchFileException) {
            return "no such file or directory: " + text;
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied: " + text;
        }
        if (failure instanceof NotDirectoryException) {
            return "not a directory: " + text;
        }
        return failure instanceof FileAlreadyExistsException ? "there is a file in the way: " + text : text;
    }
}
