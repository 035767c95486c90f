package io.hyperherd.core.workspace;

import io.hyperherd.WorkspaceException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What the person at the keyboard is told when a file of the workspace does not do as it should. */
final class FileComplaint {

    private FileComplaint() {}

    /** Returns the complaint that {@code file} cannot be dealt with as {@code verb} says. */
    static WorkspaceException cannot(String verb, Path file, IOException cause) {
        return new WorkspaceException("cannot " + verb + " " + file + ": " + reason(cause), cause);
    }

    /** Returns the complaint that {@code file} does not hold what it should, so that nothing may be built on it. */
    static WorkspaceException damaged(Path file, String fault) {
        return new WorkspaceException(
                file + " is damaged: " + fault + " (nothing was changed; `herd doctor` tells what can be done)");
    }

    static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied; check who owns it and its mode";
        }
        if (cause instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
