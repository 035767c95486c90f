package io.hyperherd.cli.command;

import java.util.OptionalInt;

/**
 * What is done when the user presses Ctrl-C, or the system asks the process to end. Java ends the process itself, with exit status 130 or
 * 143, once the last words are out, unless they say with which status it has ended in good order. May be used by several threads.
 */
public final class Interruption {

    private LastWords lastWords;

    public Interruption(Runnable lastWords) {
        this.lastWords = spoken(lastWords);
    }

    /** What is said last. */
    @FunctionalInterface
    public interface LastWords {

        /** Says it, and returns the exit status if the command has ended in good order. */
        OptionalInt say() throws InterruptedException;
    }

    private static LastWords spoken(Runnable words) {
        return () -> {
            words.run();
            return OptionalInt.empty();
        };
    }

    /** Replaces the last words. */
    public synchronized void say(Runnable words) {
        lastWords = spoken(words);
    }

    /** Replaces the last words by some that end the command. */
    public synchronized void answer(LastWords words) {
        lastWords = words;
    }

    /** Says nothing from now on: the command has come to its own end. */
    public synchronized void disarm() {
        lastWords = OptionalInt::empty;
    }

    /** Says the last words, once. */
    public synchronized OptionalInt strike() {
        try {
            return lastWords.say();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        } finally {
            disarm();
        }
    }
}
