package io.hyperherd.testkit;

/** What may go wrong when a job is submitted. */
public enum SubmitFault implements Fault {
    /** The cluster refuses, and holds nothing. */
    REFUSED,
    /** The request is lost on its way: nobody knows whether the job is held, and it is not. */
    UNHEARD,
    /** The answer is lost on its way: nobody knows whether the job is held, and it is. */
    PHANTOM,
    /** Nobody knows whether the job is held; it is not, and yet will be two minutes later. */
    LATE_PHANTOM,
    /** The cluster says that it refuses, and holds the job all the same; no scheduler should say so, but some do. */
    REFUSED_THOUGH_HELD,
    /** The cluster takes the job and loses it before any task starts, as a controller does that comes up with an old state. */
    LOST
}
