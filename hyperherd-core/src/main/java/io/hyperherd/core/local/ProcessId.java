package io.hyperherd.core.local;

/**
 * A process that no later one can be taken for. Immutable.
 *
 * @param pid its number, which the kernel gives out again
 * @param start when it started, in clock ticks since the kernel did (field 22 in proc(5))
 */
record ProcessId(long pid, long start) {}
