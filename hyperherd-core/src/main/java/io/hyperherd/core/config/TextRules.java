package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.Shown;
import java.util.Optional;

/** What text may not hold, depending on where it ends up. */
final class TextRules {

    private TextRules() {}

    /** Returns what is wrong with text that ends up on one line of a job script. */
    static Optional<String> oneLine(String text) {
        return text.codePoints()
                .filter(Character::isISOControl)
                .mapToObj(c -> "contains the control character " + Shown.codePoint(c)
                        + ", which would break the line it ends up on; remove it")
                .findFirst()
                .or(() -> passable(text));
    }

    /** Returns what is wrong with text that ends up in an argument of a program, where line breaks are fine. */
    static Optional<String> passable(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("contains U+0000, which no program can be given; remove it");
        }
        return text.codePoints().anyMatch(c -> Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE)
                ? Optional.of("contains half of a surrogate pair, which is no character; remove it")
                : Optional.empty();
    }

    /** Returns what is wrong with text that must say something and ends up on one line. */
    static Optional<String> filledLine(String text) {
        return text.isBlank() ? Optional.of("is empty; write a value, or remove the line") : oneLine(text);
    }

    /** Returns what is wrong with text that ends up as one word of a job script, where a blank would begin a further option. */
    static Optional<String> word(String text) {
        return filledLine(text)
                .or(() -> text.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))
                        ? Optional.of(
                                Shown.quoted(text)
                                        + " contains a blank; it must be one word (further options of sbatch go under extra_args)")
                        : Optional.empty());
    }
}
