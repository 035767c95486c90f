package io.hyperherd.cli;

import java.util.Optional;

/** Which build this is. */
final class Version {

    private Version() {}

    /** Returns the version that the jar's manifest states. */
    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(a build without a version)");
    }
}
