package io.hyperherd.core.foreground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processes that a terminal sends its signals to. */
final class TerminalGroup {

    private static final Path STAT = Path.of("/proc/self/stat");
    private static final int GROUP = 2;
    private static final int GROUP_IN_FRONT = 5;

    private TerminalGroup() {}

    /** Returns whether this process is one of them, so that Ctrl-C reaches it and the processes it started. */
    static boolean isInFront() {
        try {
            return isInFront(Files.readString(STAT));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Reads a line of {@code /proc/PID/stat} (proc(5)), in which the name in parentheses may hold anything. */
    static boolean isInFront(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return fields.length > GROUP_IN_FRONT && fields[GROUP].equals(fields[GROUP_IN_FRONT]);
    }
}
