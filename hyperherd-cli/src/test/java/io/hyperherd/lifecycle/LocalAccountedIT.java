package io.hyperherd.lifecycle;

/** What this machine's own scheduler accounts for. */
class LocalAccountedIT extends Accounted {

    @Override
    String scheduler() {
        return "local";
    }
}
