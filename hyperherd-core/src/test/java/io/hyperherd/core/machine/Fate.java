package io.hyperherd.core.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides when the process is killed: before its n-th deed that anybody else can see, which are changes of files and calls to
 * schedulers. A process that was killed does nothing any more, whatever its {@code finally} blocks say.
 */
final class Fate {

    private final List<String> deeds = new ArrayList<>();
    private int fatal;
    private boolean dead;

    /** A new process starts, which dies before deed {@code number}, counted from 1; with 0 it lives. */
    void begin(int number) {
        deeds.clear();
        fatal = number;
        dead = false;
    }

    /** The process is gone; whoever does something now is somebody else. */
    void rest() {
        fatal = 0;
        dead = false;
    }

    /** The process is about to do something that others can see. */
    void deed(String what) {
        deeds.add(what);
        if (deeds.size() == fatal) {
            dead = true;
        }
        if (dead) {
            throw new Killed(what);
        }
    }

    /** Returns what the newest process did, and at the end of what it could not do. */
    List<String> deeds() {
        return List.copyOf(deeds);
    }
}
