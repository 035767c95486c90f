package io.hyperherd.core.local;

import io.hyperherd.SchedulerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A machine between two starts of its kernel: process numbers mean something only there. Immutable.
 *
 * @param host its name, fit for a file name
 * @param boot what the kernel calls this start of itself (random(4), {@code boot_id})
 */
record Machine(String host, String boot) {

    /** Returns the machine this runs on. */
    static Machine here() {
        return new Machine(kernel("hostname").replaceAll("[^A-Za-z0-9.-]", "_"), kernel("random/boot_id"));
    }

    private static String kernel(String name) {
        try {
            return Files.readString(Path.of("/proc/sys/kernel", name)).strip();
        } catch (IOException e) {
            throw new SchedulerException("cannot read /proc, which the local scheduler needs", e);
        }
    }
}
