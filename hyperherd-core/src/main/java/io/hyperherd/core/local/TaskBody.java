package io.hyperherd.core.local;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobId;
import java.util.function.Supplier;

/** What a task does that runs in this process. May be used by several threads. */
public interface TaskBody {

    /**
     * Does all that the job script of a task would do, in the calling thread, and returns how it ended.
     *
     * @param id the number of {@code job}
     * @param own runs the part that may be interrupted; the rest is not
     */
    TaskEnd run(ArrayJob job, ArrayTask task, JobId id, Interruptible own);

    /** Runs what may be interrupted. */
    interface Interruptible {

        /** Returns what {@code work} returns; afterwards the thread is not interrupted. */
        <T> T call(Supplier<T> work);
    }
}
