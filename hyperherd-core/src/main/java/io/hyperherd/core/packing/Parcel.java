package io.hyperherd.core.packing;

/**
 * A trial to be submitted. Immutable.
 *
 * @param index its index
 * @param bytes what it adds to a job script that looks trials up by their index
 */
public record Parcel(int index, long bytes) {}
