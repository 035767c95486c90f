package io.hyperherd.cli.terminal;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where standard output goes.
 *
 * @param kind whether somebody watches
 * @param painter whether colours are wanted
 * @param columns how wide it is; asked only when needed, as finding out may take a while
 */
public record Terminal(Kind kind, Painter painter, IntSupplier columns) {

    private static final int USUAL_COLUMNS = 80;

    /** What standard output is. */
    public enum Kind {
        /** A screen that can be redrawn. */
        SCREEN,
        /** A file or a pipe. */
        STREAM
    }

    /** A file or a pipe. */
    public static final Terminal STREAM = new Terminal(Kind.STREAM, Painter.PLAIN, () -> USUAL_COLUMNS);

    /** Returns a screen, coloured unless {@code NO_COLOR} is set or the terminal is a dumb one. */
    public static Terminal screen(Map<String, String> environment) {
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                Kind.SCREEN, plain ? Painter.PLAIN : Painter.COLOUR, () -> columns(environment.get("COLUMNS")));
    }

    private static int columns(@Nullable String declared) {
        OptionalInt width = declared != null && declared.matches("[1-9][0-9]{0,4}")
                ? OptionalInt.of(Integer.parseInt(declared))
                : TerminalSize.columns();
        return width.orElse(USUAL_COLUMNS);
    }

    public boolean isScreen() {
        return kind == Kind.SCREEN;
    }
}
