package io.hyperherd.core.machine;

/** The process was killed. No code catches this, and nothing that it does on its way out reaches the disk. */
final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    Killed(String deed) {
        super("killed before it could " + deed, null, false, false);
    }
}
