package io.hyperherd.cli.command;

/** What the command's exit status says; scripts rely on the numbers. */
public final class ExitStatus {

    /** Done, which includes that there was nothing to do. */
    public static final int DONE = 0;

    /** Refused or failed; or trials that the command waited for did not all complete. */
    public static final int FAILED = 1;

    /** The command line makes no sense. */
    public static final int USAGE = 2;

    private ExitStatus() {}
}
