package example.xargs;

import io.hyperherd.scheduler.Walltime;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.testkit.contract.SchedulerContract;
import java.nio.file.Path;
import java.util.Optional;

/** The contract that HyperHerd's own schedulers keep. */
class XargsContractTest extends SchedulerContract {

    @Override
    protected Scheduler scheduler(Path stateDirectory) {
        return new XargsScheduler().create(stateDirectory);
    }

    @Override
    protected Optional<Walltime> shortTimeLimit() {
        return Optional.of(Walltime.parse("00:00:02"));
    }
}
