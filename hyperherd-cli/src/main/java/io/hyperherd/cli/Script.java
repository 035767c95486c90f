package io.hyperherd.cli;

import io.hyperherd.cli.command.Keyboard;
import java.io.InputStream;
import java.util.Optional;

/** A program or a file at standard input, which nobody can ask. */
final class Script implements Keyboard {

    private final InputStream in;

    Script(InputStream in) {
        this.in = in;
    }

    @Override
    public Optional<String> ask(String question) {
        return Optional.empty();
    }

    @Override
    public InputStream input() {
        return in;
    }
}
