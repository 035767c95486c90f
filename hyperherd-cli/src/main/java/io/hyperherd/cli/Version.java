package io.hyperherd.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** Which build this is. */
final class Version {

    private Version() {}

    /** Returns the version that the jar states: in its manifest, or as a module. The JDK shows a module's manifest to nobody. */
    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .or(() -> Optional.ofNullable(Version.class.getModule().getDescriptor())
                        .flatMap(ModuleDescriptor::rawVersion))
                .orElse("(a build without a version)");
    }
}
