package io.hyperherd.monitor.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether this process may read its terminal: one in the background that tries is stopped by the system. */
public final class Foreground {

    private Foreground() {}

    /** Returns whether it may; true where nobody can tell. */
    public static boolean mayRead() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            // Behind the program's name, which may hold anything: state, parent, group, session, terminal, group in its
            // foreground.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 9);
            String foreground = fields[5];
            return foreground.equals("-1") || foreground.equals(fields[2]);
        } catch (IOException | IndexOutOfBoundsException elsewhere) {
            return true;
        }
    }
}
