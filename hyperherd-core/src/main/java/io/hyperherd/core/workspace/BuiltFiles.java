package io.hyperherd.core.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What a program that builds its sweep leaves in the state directory, so that others can open the sweep without it: the definition as a
 * sweep file, and the launcher where the program named a main class.
 */
public final class BuiltFiles {

    /** What the sweep file is called. */
    public static final String SWEEP = "sweep.yaml";

    private static final String LAUNCHER = "launch-java.sh";

    private final Path state;

    /** Returns those in the state directory {@code state}, which need not be there. */
    public BuiltFiles(Path state) {
        this.state = state;
    }

    /** Returns the path of the launcher. */
    public Path launcher() {
        return state.resolve(LAUNCHER);
    }

    /** Writes the definition. */
    public void saveSweep(String yaml) {
        save(state.resolve(SWEEP), yaml);
    }

    /** Writes the launcher, which anybody may run who may read it. */
    public void saveLauncher(String script) {
        save(launcher(), script);
        try {
            Files.setPosixFilePermissions(launcher(), PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw FileComplaint.cannot("make executable", launcher(), e);
        }
    }

    private void save(Path file, String text) {
        try {
            Files.createDirectories(state);
            AtomicFile.write(file, out -> out.append(text));
        } catch (IOException e) {
            throw FileComplaint.cannot("write", file, e);
        }
    }
}
