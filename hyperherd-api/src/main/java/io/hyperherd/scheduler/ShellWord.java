package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.util.regex.Pattern;

/**
 * Writes text as one word of bash, so that the shell hands on every byte and interprets none. Carriage returns are spelled out, as sbatch
 * refuses scripts in which one stands before a line feed (SLURM 22.05). Thread-safe.
 */
@Api(Api.Status.STABLE)
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellWord() {}

    /**
     * Returns {@code text} unchanged when no shell would see anything in it, otherwise in single quotes.
     *
     * @throws IllegalArgumentException when {@code text} holds NUL, which no shell word can
     */
    public static String quote(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a shell word cannot hold NUL");
        }
        return isPlain(text) ? text : "'" + text.replace("'", "'\"'\"'").replace("\r", "'$'\\r''") + "'";
    }

    /** Returns whether no shell, and no reader of SLURM's directives, would see anything in {@code text}. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }
}
