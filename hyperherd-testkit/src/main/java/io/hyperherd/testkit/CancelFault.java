package io.hyperherd.testkit;

/** What may go wrong when tasks are cancelled. */
public enum CancelFault implements Fault {
    /** The cluster does not take the request. */
    REFUSED,
    /** The cluster says that it does not take the request, and cancels all the same. */
    REFUSED_THOUGH_DONE
}
