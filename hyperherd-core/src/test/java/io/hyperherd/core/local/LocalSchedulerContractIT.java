package io.hyperherd.core.local;

import static org.awaitility.Awaitility.await;

import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.Walltime;
import io.hyperherd.testkit.contract.SchedulerContract;
import java.nio.file.Path;
import java.util.Optional;

class LocalSchedulerContractIT extends SchedulerContract {

    @Override
    protected Scheduler scheduler(Path stateDirectory) {
        return new LocalScheduler(stateDirectory);
    }

    @Override
    protected Optional<Walltime> shortTimeLimit() {
        return Optional.of(Walltime.parse("00:00:02"));
    }

    @Override
    protected void settle(Path stateDirectory) {
        LocalDirectory directory = new LocalDirectory(stateDirectory.resolve("local"), Machine.here());
        await().atMost(patience()).until(() -> !directory.supervised());
    }
}
