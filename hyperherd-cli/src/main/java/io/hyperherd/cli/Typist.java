package io.hyperherd.cli;

import io.hyperherd.cli.command.Keyboard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Somebody at a terminal. */
final class Typist implements Keyboard {

    private final InputStream input;
    private final BufferedReader in;
    private final PrintStream err;

    Typist(InputStream in, PrintStream err) {
        input = in;
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.err = err;
    }

    @Override
    public Optional<String> ask(String question) {
        err.print(question);
        err.flush();
        try {
            String line = in.readLine();
            if (line == null) {
                err.println();
            }
            return Optional.of(line == null ? "" : line);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the answer: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public InputStream input() {
        return input;
    }
}
