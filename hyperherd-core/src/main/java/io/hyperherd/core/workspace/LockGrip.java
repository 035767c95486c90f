package io.hyperherd.core.workspace;

import java.io.IOException;

/** A hold on a lock file that excludes other processes. */
interface LockGrip {

    /** Lets go. */
    void release() throws IOException;
}
