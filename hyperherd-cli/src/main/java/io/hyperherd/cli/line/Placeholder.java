package io.hyperherd.cli.line;

import io.hyperherd.TrialStatus;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may stand where help shows a word in capitals or a set in braces. Shells complete by this, so an option or a command needs to say
 * no more than what help says: {@code FILE}, {@code DIRECTORY}, {@code WORKSPACE}, {@code INDEX}, {@code SPEC} (indices),
 * {@code NAME=VALUE ...} (pins), {@code METRIC}, {@code STATUS}, and {@code {one,two,...}}, whose dots say that there may be others.
 *
 * @param kind what sort of word
 * @param words the words themselves where they are known, else none
 */
public record Placeholder(Kind kind, List<String> words) {

    private static final String OTHERS = "...";

    /** Sorts of words. */
    public enum Kind {
        /** Anything; nothing is proposed. */
        FREE,
        /** One of the known words. */
        CHOICE,
        /** A file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** A directory or a YAML file. */
        WORKSPACE,
        /** A workspace, or a trial of the current directory's. */
        TARGET,
        /** One trial, or several. */
        INDICES,
        /** A metric that trials have logged, or a parameter. */
        METRIC,
        /** Parameters and their values, as many as there are words up to the next option. */
        PINS
    }

    public Placeholder {
        words = List.copyOf(words);
    }

    static Placeholder of(Kind kind) {
        return new Placeholder(kind, List.of());
    }

    /** Returns what may stand for {@code shown}; anything where this page does not know it. */
    public static Placeholder of(String shown) {
        if (shown.startsWith("{") && shown.endsWith("}")) {
            return choice(Stream.of(shown.substring(1, shown.length() - 1).split(",")));
        }
        return switch (shown.replaceFirst(" *\\.\\.\\.$", "")) {
            case "FILE" -> of(Kind.FILE);
            case "DIR", "DIRECTORY" -> of(Kind.DIRECTORY);
            case "WORKSPACE" -> of(Kind.WORKSPACE);
            case "INDEX", "SPEC" -> of(Kind.INDICES);
            case "METRIC" -> of(Kind.METRIC);
            case "NAME=VALUE" -> of(Kind.PINS);
            case "STATUS" -> choice(Stream.of(TrialStatus.values()).map(TrialStatus::word));
            default -> of(Kind.FREE);
        };
    }

    private static Placeholder choice(Stream<String> words) {
        return new Placeholder(
                Kind.CHOICE, words.filter(word -> !word.equals(OTHERS)).toList());
    }
}
