package io.hyperherd.testkit;

/** What may go wrong when a job is looked for by its tag. */
public enum FindFault implements Fault {
    /** No answer comes. */
    SILENT,
    /** The answer is that there is no such job, whether there is or not; no scheduler should say so, but some do. */
    BLIND
}
