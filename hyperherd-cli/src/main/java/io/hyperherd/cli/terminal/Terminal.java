package io.hyperherd.cli.terminal;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where standard output goes.
 *
 * @param kind whether somebody watches
 * @param painter whether colours are wanted
 * @param size how large it is now; asked only when needed, as finding out may take a while
 */
public record Terminal(Kind kind, Painter painter, Supplier<TerminalSize> size) {

    /** What standard output is. */
    public enum Kind {
        /** A screen that can be redrawn. */
        SCREEN,
        /** A file or a pipe. */
        STREAM
    }

    /** A file or a pipe. */
    public static final Terminal STREAM = new Terminal(Kind.STREAM, Painter.PLAIN, () -> TerminalSize.USUAL);

    /** Returns a screen, coloured unless {@code NO_COLOR} is set or the terminal is a dumb one. */
    public static Terminal screen(Map<String, String> environment) {
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                Kind.SCREEN, plain ? Painter.PLAIN : Painter.COLOUR, () -> size(environment.get("COLUMNS")));
    }

    private static TerminalSize size(@Nullable String declaredColumns) {
        TerminalSize asked = TerminalSize.ask().orElse(TerminalSize.USUAL);
        return declaredColumns != null && declaredColumns.matches("[1-9][0-9]{0,4}")
                ? asked.withColumns(Integer.parseInt(declaredColumns))
                : asked;
    }

    public boolean isScreen() {
        return kind == Kind.SCREEN;
    }
}
