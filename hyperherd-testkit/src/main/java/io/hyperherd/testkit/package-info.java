/**
 * A cluster in memory, with a clock and faults of its own, to run sweeps on in tests. Start at {@link io.hyperherd.testkit.HerdExtension}
 * or, without JUnit, at {@link io.hyperherd.testkit.Testbed}.
 */
@NullMarked
package io.hyperherd.testkit;

import org.jspecify.annotations.NullMarked;
