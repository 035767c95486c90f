package io.hyperherd.cli.command;

import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.UsageException;
import java.io.IOException;
import org.apache.commons.cli.Options;

/** One sub-command of {@code herd}. */
public interface Command {

    /** Returns what it does, in one line. */
    String summary();

    /** Returns its positional arguments as help shows them. */
    String positionals();

    /** Returns its options, without those that every command has. */
    Options options();

    /**
     * Does it.
     *
     * @return the exit status, see {@link ExitStatus}
     * @throws UsageException when the arguments do not fit together
     * @throws io.hyperherd.HyperHerdException when it is refused or fails for a reason that the user can act on
     * @throws IOException when a file of the command's own cannot be read or written
     */
    int run(Arguments arguments, Session session) throws IOException;
}
