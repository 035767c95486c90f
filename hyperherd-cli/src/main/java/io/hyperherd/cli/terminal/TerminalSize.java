package io.hyperherd.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Asks the terminal how wide it is. */
public final class TerminalSize {

    private static final long SECONDS_TO_WAIT = 1;

    private TerminalSize() {}

    /** Returns the number of columns by {@code stty}; empty where there is none or it does not say. */
    static OptionalInt columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                stty.destroy();
                return OptionalInt.empty();
            }
            return secondNumber(new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException noTerminal) {
            return OptionalInt.empty();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private static OptionalInt secondNumber(String rowsAndColumns) {
        String text = rowsAndColumns.strip();
        String columns = text.substring(text.indexOf(' ') + 1);
        return columns.matches("[1-9][0-9]{0,4}") ? OptionalInt.of(Integer.parseInt(columns)) : OptionalInt.empty();
    }
}
