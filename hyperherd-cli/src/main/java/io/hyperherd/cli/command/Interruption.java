package io.hyperherd.cli.command;

/**
 * What is said when the user presses Ctrl-C. Java ends the process itself, with exit status 130, once the last words are out. May be used
 * by several threads.
 */
public final class Interruption {

    private Runnable lastWords;

    public Interruption(Runnable lastWords) {
        this.lastWords = lastWords;
    }

    /** Replaces the last words. */
    public synchronized void say(Runnable words) {
        lastWords = words;
    }

    /** Says nothing from now on: the command has come to its own end. */
    public synchronized void disarm() {
        lastWords = () -> {};
    }

    /** Says the last words, once. */
    public synchronized void strike() {
        lastWords.run();
        disarm();
    }
}
