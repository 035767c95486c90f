package io.hyperherd.core.space.expression;

import java.util.Locale;
import java.util.Optional;

/** The two functions of the language. */
enum Extreme {
    MIN(ComparisonOperator.LESS),
    MAX(ComparisonOperator.GREATER);

    private final ComparisonOperator better;

    Extreme(ComparisonOperator better) {
        this.better = better;
    }

    /** Returns how a candidate must stand to the best so far to replace it. */
    ComparisonOperator better() {
        return better;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Extreme> named(String name) {
        return name.equals("min") ? Optional.of(MIN) : name.equals("max") ? Optional.of(MAX) : Optional.empty();
    }
}
