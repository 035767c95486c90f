package io.hyperherd.lifecycle;

import java.nio.file.Path;

/** The built command, as it is shipped. */
final class Distribution {

    private static final Path HOME = Path.of("target", "herd").toAbsolutePath();

    private Distribution() {}

    static Path herd() {
        return HOME.resolve("bin").resolve("herd");
    }

    static Path library() {
        return HOME.resolve("lib");
    }
}
