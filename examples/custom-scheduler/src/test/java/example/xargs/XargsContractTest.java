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

    /** What runs a task may write for a moment after the task's end is known. */
    @Override
    protected void settle(Path stateDirectory) {
        String workspace = stateDirectory.getParent().toString();
        for (int looks = 0; looks < 300 && isNamedByAProcess(workspace); looks++) {
            pause();
        }
    }

    private static boolean isNamedByAProcess(String path) {
        return ProcessHandle.allProcesses()
                .anyMatch(process -> process.info().commandLine().orElse("").contains(path));
    }
}
