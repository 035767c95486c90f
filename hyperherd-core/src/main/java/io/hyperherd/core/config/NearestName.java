package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.Shown;
import io.hyperherd.spelling.Nearest;
import java.util.Collection;
import java.util.List;

/** The name that somebody who wrote another one most likely meant. */
public final class NearestName {

    private NearestName() {}

    /** Returns the end of a message that proposes the nearest of {@code names}, or nothing when none is near. */
    static String hint(String written, Collection<String> names) {
        return Nearest.of(written, names)
                .map(name -> "; did you mean " + Shown.quoted(name) + "?")
                .orElse("");
    }

    /** Returns the end of a message that proposes the nearest of {@code allowed} and lists all of them. */
    public static String choices(String written, List<String> allowed) {
        String hint = hint(written, allowed);
        return (hint.isEmpty() ? "; allowed: " : hint + " Allowed: ") + String.join(", ", allowed);
    }
}
