package io.hyperherd.cli.command;

import java.io.InputStream;
import java.util.Optional;

/** Whoever can be asked a question. */
@FunctionalInterface
public interface Keyboard {

    /** Nobody: the command is part of a script. */
    Keyboard NOBODY = question -> Optional.empty();

    /** Asks, and returns the answer, empty text when there was none; nothing when there is nobody to ask. */
    Optional<String> ask(String question);

    /** Returns whether somebody sits at standard input. */
    default boolean isThere() {
        return false;
    }

    /** Returns standard input, for a command that reads it for as long as it runs. */
    default InputStream input() {
        return InputStream.nullInputStream();
    }
}
