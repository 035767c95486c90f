package io.hyperherd.lifecycle;

/** The life of a sweep on this machine. */
class LocalLifecycleIT extends SweepLifecycle {

    @Override
    String scheduler() {
        return "local";
    }
}
