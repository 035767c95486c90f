package io.hyperherd.core.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides when the process is killed: before its n-th deed that anybody else can see, which are changes of files and calls to
 * schedulers. A process that was killed does nothing any more, whatever its {@code finally} blocks say. It also decides when time passes
 * while a process is at work.
 */
final class Fate {

    private final List<String> deeds = new ArrayList<>();
    private int fatal;
    private boolean dead;
    private int slow;
    private Runnable meanwhile = () -> {};
    private boolean othersAct = true;

    /** Lets {@code others} act before deed {@code number} of the process that starts next; never when it does fewer. */
    void disturb(int number, Runnable others) {
        slow = number;
        meanwhile = others;
    }

    /** A new process starts, which dies before deed {@code number}, counted from 1; with 0 it lives. */
    void begin(int number) {
        deeds.clear();
        fatal = number;
        dead = false;
        othersAct = false;
    }

    /** The process is gone; whoever does something now is somebody else. */
    void rest() {
        othersAct = true;
        slow = 0;
    }

    /** The process, or somebody else, is about to do something that others can see. */
    void deed(String what) {
        if (othersAct) {
            return;
        }
        deeds.add(what);
        dead |= deeds.size() == fatal;
        if (dead) {
            throw new Killed(what);
        }
        if (deeds.size() == slow) {
            othersAct = true;
            meanwhile.run();
            othersAct = false;
        }
    }

    /** Returns whether others have acted while the process was at work. */
    boolean wasDisturbed() {
        return slow > 0 && deeds.size() >= slow;
    }

    /** Returns what the newest process did, and at the end of what it could not do. */
    List<String> deeds() {
        return List.copyOf(deeds);
    }
}
