/**
 * What every scheduler must do, as tests. Extend {@link io.hyperherd.testkit.contract.SchedulerContract}, or, where no process is ever
 * started, {@link io.hyperherd.testkit.contract.ProtocolContract}. Needs JUnit and AssertJ.
 */
@NullMarked
package io.hyperherd.testkit.contract;

import org.jspecify.annotations.NullMarked;
