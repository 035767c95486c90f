/**
 * For tests: a cluster in memory, with a clock and faults of its own, and the contract that every scheduler keeps.
 *
 * <p>The cluster needs the HyperHerd API alone; the JUnit extension needs JUnit beside it, the contract JUnit and AssertJ.
 */
@SuppressWarnings("module")
module io.hyperherd.testkit {
    requires static transitive org.jspecify;
    requires static transitive org.assertj.core;
    requires static transitive org.junit.jupiter.api;
    requires static transitive org.junit.jupiter.params;
    requires static org.junit.platform.commons;
    requires transitive io.hyperherd.api;

    exports io.hyperherd.testkit;
    exports io.hyperherd.testkit.contract;
}
