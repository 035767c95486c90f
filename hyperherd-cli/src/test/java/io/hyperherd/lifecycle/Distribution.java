package io.hyperherd.lifecycle;

import java.nio.file.Path;

/** The built command, as it is shipped. */
public final class Distribution {

    private static final Path HOME = Path.of("target", "herd").toAbsolutePath();

    private Distribution() {}

    public static Path herd() {
        return HOME.resolve("bin").resolve("herd");
    }

    static Path library() {
        return HOME.resolve("lib");
    }

    /** Completion scripts and manual pages. */
    public static Path share() {
        return HOME.resolve("share");
    }
}
