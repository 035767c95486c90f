package io.hyperherd.testkit.contract;

import io.hyperherd.scheduler.Scheduler;

/**
 * The contract of {@link Scheduler}: a scheduler whose subclass of this passes runs sweeps. Each test submits small real jobs whose
 * launchers are bash scripts, in a workspace of its own that must be visible under the same path where tasks run.
 *
 * <pre>{@code
 * class MySchedulerContractIT extends SchedulerContract {
 *     @Override
 *     protected Scheduler scheduler(Path stateDirectory) {
 *         return new MyScheduler(stateDirectory);
 *     }
 * }
 * }</pre>
 */
public abstract class SchedulerContract extends ProtocolContract
        implements DeliveryContract, EndingContract, KillingContract {

    /** Creates the test. */
    protected SchedulerContract() {}
}
