package io.hyperherd.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a terminal is.
 *
 * @param rows lines
 * @param columns characters in a line
 */
public record TerminalSize(int rows, int columns) {

    /** The size of terminals that do not say. */
    static final TerminalSize USUAL = new TerminalSize(24, 80);

    private static final long SECONDS_TO_WAIT = 1;
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("([1-9][0-9]{0,4}) ([1-9][0-9]{0,4})");

    /** Asks {@code stty}; empty where there is none or it does not say. */
    static Optional<TerminalSize> ask() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                stty.destroy();
                return Optional.empty();
            }
            return read(new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException noTerminal) {
            return Optional.empty();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<TerminalSize> read(String rowsAndColumns) {
        Matcher m = ROWS_AND_COLUMNS.matcher(rowsAndColumns.strip());
        return m.matches()
                ? Optional.of(new TerminalSize(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))))
                : Optional.empty();
    }

    TerminalSize withColumns(int width) {
        return new TerminalSize(rows, width);
    }
}
