package io.hyperherd.cli.command;

import io.hyperherd.Sweep;
import java.nio.file.Path;

/** Opens the sweep that a path names. */
@FunctionalInterface
public interface Sweeps {

    /**
     * Returns the sweep.
     *
     * @param path an absolute directory or configuration file
     */
    Sweep open(Path path);
}
