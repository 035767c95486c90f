package io.hyperherd.cli;

/** What the command's exit status says; scripts rely on the numbers. */
final class ExitStatus {

    /** Done, which includes that there was nothing to do. */
    static final int DONE = 0;

    /** Refused or failed; or trials that the command waited for did not all complete. */
    static final int FAILED = 1;

    /** The command line makes no sense. */
    static final int USAGE = 2;

    private ExitStatus() {}
}
