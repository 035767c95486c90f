package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;

/**
 * Writes text as one word of bash, so that the shell hands on every byte and interprets none. Carriage returns are spelled out, as sbatch
 * refuses scripts in which one stands before a line feed (SLURM 22.05). Thread-safe.
 */
@Api(Api.Status.STABLE)
public final class ShellWord {

    private static final String PLAIN_SIGNS = "_@%+=:,./-";

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
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** By hand, as a regular expression takes ten times as long, and each trial of a submission has four words. */
    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || PLAIN_SIGNS.indexOf(c) >= 0;
    }
}
