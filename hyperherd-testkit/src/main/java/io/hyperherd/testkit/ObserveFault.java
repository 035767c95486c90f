package io.hyperherd.testkit;

/** What may go wrong when jobs are asked about. */
public enum ObserveFault implements Fault {
    /** Neither queue nor accounting answers in time. */
    SILENT,
    /** The queue does not answer. */
    QUEUE_SILENT,
    /** The accounting does not answer. */
    ACCOUNTING_SILENT,
    /** Both answer, and list nothing. */
    EMPTY,
    /** Both answer, and some rows are missing. */
    TRUNCATED,
    /** Some rows hold a word that means nothing. */
    GARBAGE,
    /** The rows are two minutes old. */
    STALE
}
