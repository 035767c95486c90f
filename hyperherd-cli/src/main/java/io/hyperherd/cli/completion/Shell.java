package io.hyperherd.cli.completion;

import io.hyperherd.cli.command.NamedCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The shells that can complete the command line. */
public enum Shell {
    BASH,
    ZSH,
    FISH;

    private static final String TABLES_MARK = "# @TABLES@\n";

    /** Returns the lower-case word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Shell> named(String word) {
        return Stream.of(values()).filter(shell -> shell.word().equals(word)).findFirst();
    }

    /** Returns the script that completes {@code commands}. */
    public String script(List<NamedCommand> commands) throws IOException {
        try (InputStream resource = Objects.requireNonNull(
                Shell.class.getResourceAsStream("herd." + word()), "a script missing from the jar")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).replace(TABLES_MARK, tables(commands));
        }
    }

    private String tables(List<NamedCommand> commands) {
        return switch (this) {
            case BASH -> BashTables.of(commands);
            case ZSH -> ZshTables.of(commands);
            case FISH -> FishTables.of(commands);
        };
    }

    /** Returns {@code text} so that any of the shells reads it as one word. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
