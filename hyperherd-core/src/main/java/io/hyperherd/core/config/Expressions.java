package io.hyperherd.core.config;

import java.util.Optional;
import java.util.Set;

/** What the rules need of the expression language. */
final class Expressions {

    private Expressions() {}

    /** Returns the name by which expressions know a parameter. */
    static String nameOf(String parameter) {
        return parameter.replaceFirst("^\\++", "").replaceFirst("^~+", "");
    }

    /** Returns what is wrong with {@code expression} where {@code names} are known. */
    static Optional<String> problem(String expression, Set<String> names) {
        return Optional.empty();
    }
}
