package io.hyperherd.lifecycle;

/** A main class on this machine. */
class LocalMainClassIT extends MainClass {

    @Override
    String scheduler() {
        return "local";
    }
}
