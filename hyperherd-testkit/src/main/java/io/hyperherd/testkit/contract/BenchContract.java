package io.hyperherd.testkit.contract;

/** A part of the contract: tests that work at a {@link Workbench}. */
public interface BenchContract {

    /** Returns the bench of the running test. */
    Workbench bench();
}
