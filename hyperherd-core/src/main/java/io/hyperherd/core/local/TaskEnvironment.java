package io.hyperherd.core.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The environment that tasks inherit from whoever submits, byte for byte as the kernel keeps it. */
final class TaskEnvironment {

    /** The variable that marks the processes of a task. */
    static final String MARKER = "HYPERHERD_LOCAL_TASK";

    private TaskEnvironment() {}

    /** Returns the environment of this process as {@code NAME=VALUE} strings, each ended by NUL. */
    static byte[] inherited() {
        try {
            return inheritable(Files.readAllBytes(Path.of("/proc/self/environ")));
        } catch (IOException e) {
            StringBuilder entries = new StringBuilder();
            System.getenv()
                    .forEach((name, value) ->
                            entries.append(name).append('=').append(value).append('\0'));
            return inheritable(entries.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Drops what is no assignment, and what belongs to a job in which the submitter itself runs. */
    static byte[] inheritable(byte[] environment) {
        List<String> kept = new ArrayList<>();
        for (String entry : new String(environment, StandardCharsets.ISO_8859_1).split("\0", -1)) {
            if (entry.indexOf('=') > 0 && !entry.startsWith("SLURM_") && !entry.startsWith(MARKER + "=")) {
                kept.add(entry + '\0');
            }
        }
        return String.join("", kept).getBytes(StandardCharsets.ISO_8859_1);
    }
}
