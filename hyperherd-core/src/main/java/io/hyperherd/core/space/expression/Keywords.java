package io.hyperherd.core.space.expression;

import java.util.Set;

/** The words that cannot be names, whether or not expressions have a use for them. */
final class Keywords {

    private static final Set<String> ALL = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    /** What may follow a number without a blank between. */
    private static final Set<String> AFTER_NUMBER = Set.of("and", "else", "for", "if", "in", "is", "not", "or");

    private Keywords() {}

    static boolean contains(String word) {
        return ALL.contains(word);
    }

    static boolean mayFollowNumber(String word) {
        return AFTER_NUMBER.contains(word);
    }
}
