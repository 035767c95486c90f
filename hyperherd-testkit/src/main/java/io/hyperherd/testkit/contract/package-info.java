/**
 * What every scheduler must do, as tests. Extend {@link io.hyperherd.scheduler.contract.SchedulerContract}; the suite is the artifact
 * {@code hyperherd-api} of type {@code test-jar} and needs JUnit, AssertJ and Awaitility beside it.
 */
@NullMarked
package io.hyperherd.scheduler.contract;

import org.jspecify.annotations.NullMarked;
