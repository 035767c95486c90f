package io.hyperherd.monitor.loop;

/** Why the monitor ended. */
public sealed interface End {

    /** The operator halted it. */
    record Halted(String reason) implements End {}

    /** Too many ticks failed in a row. */
    record GaveUp(String why) implements End {}

    /** Somebody ended it. */
    record Stopped(String who) implements End {}

    /** It made as many ticks as it was asked to. */
    record Counted() implements End {}

    /** Returns it in words. */
    default String words() {
        if (this instanceof Halted halted) {
            return "halted: " + halted.reason();
        } else if (this instanceof GaveUp gaveUp) {
            return "gave up after failed ticks: " + gaveUp.why();
        }
        return this instanceof Stopped stopped
                ? "stopped by " + stopped.who()
                : "ended: all ticks that were asked for are made";
    }
}
