package io.hyperherd.cli.command;

import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.UsageException;
import io.hyperherd.scheduler.ArraySpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which workspace a command means, and which trials of it.
 *
 * @param typed the workspace as typed, {@code .} when it was not
 * @param indices the trials named, in the order typed
 */
public record Target(String typed, List<Integer> indices) {

    private static final String HERE = ".";

    private static final Pattern RANGES = Pattern.compile("[0-9]+(?:-[0-9]+)?(?:,[0-9]+(?:-[0-9]+)?)*");

    /** Reads {@code [WORKSPACE]}. */
    public static Target workspace(List<String> words) {
        refuseBeyond(1, words);
        return new Target(words.isEmpty() ? HERE : words.get(0), List.of());
    }

    /** Reads {@code [WORKSPACE] [INDEX]}: a single word that is no directory and reads as a whole number is an index. */
    public static Target oneIndex(List<String> words, Path directory) {
        refuseBeyond(2, words);
        if (words.size() == 2) {
            return new Target(words.get(0), List.of(index(words.get(1))));
        }
        return words.size() == 1 && isIndex(words.get(0), directory)
                ? new Target(HERE, List.of(index(words.get(0))))
                : workspace(words);
    }

    private static boolean isIndex(String word, Path directory) {
        return Arguments.isInteger(word) && !Files.isDirectory(directory.resolve(word));
    }

    /**
     * Reads {@code [WORKSPACE] [INDEX...]}, an index being a whole number or a range such as {@code 0-3}: a first word that is no directory
     * and reads so is an index.
     */
    public static Target severalIndices(List<String> words, Path directory) {
        if (words.isEmpty()) {
            return new Target(HERE, List.of());
        }
        String first = words.get(0);
        boolean here = isIndex(first, directory)
                || (RANGES.matcher(first).matches() && !Files.isDirectory(directory.resolve(first)));
        List<String> numbers = here ? words : words.subList(1, words.size());
        return new Target(
                here ? HERE : first,
                numbers.stream()
                        .flatMap(word -> indices(word).stream())
                        .distinct()
                        .toList());
    }

    private static List<Integer> indices(String word) {
        try {
            return RANGES.matcher(word).matches() ? ArraySpec.parse(word) : List.of(index(word));
        } catch (IllegalArgumentException malformed) {
            throw new UsageException("INDEX: " + malformed.getMessage(), malformed);
        }
    }

    private static void refuseBeyond(int most, List<String> words) {
        if (words.size() > most) {
            throw new UsageException("unexpected argument '" + words.get(most) + "'");
        }
    }

    private static int index(String word) {
        return Arguments.integer(word, "INDEX");
    }

    /** Returns the workspace seen from {@code directory}: absolute, folded, symbolic links kept. */
    public Path path(Path directory) {
        return directory.resolve(typed).normalize();
    }

    /** Returns the workspace so that no command takes it for an option. */
    public String asArgument() {
        return typed.startsWith("-") ? "./" + typed : typed;
    }

    /** Returns whether the workspace was left to be the current directory. */
    public boolean isHere() {
        return typed.equals(HERE);
    }
}
