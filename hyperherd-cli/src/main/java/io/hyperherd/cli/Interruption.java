package io.hyperherd.cli;

/**
 * What is said when the user presses Ctrl-C. Java ends the process itself, with exit status 130, once the last words are out. May be used
 * by several threads.
 */
final class Interruption {

    private Runnable lastWords;

    Interruption(Runnable lastWords) {
        this.lastWords = lastWords;
    }

    /** Replaces the last words. */
    synchronized void say(Runnable words) {
        lastWords = words;
    }

    /** Says nothing from now on: the command has come to its own end. */
    synchronized void disarm() {
        lastWords = () -> {};
    }

    /** Says the last words, once. */
    synchronized void strike() {
        lastWords.run();
        disarm();
    }
}
