package io.hyperherd.model.sweep;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hyperherd.Monitoring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real SLURM, by the rules and by a model of each provider, all at one time. SLURM's shortest time is a minute. */
class OperatedSlurmSweepIT {

    private static final String HUNGER =
            "exec python3 -c 'import time; block = bytearray(b\"x\" * (100 << 20)); time.sleep(60)'";

    @TempDir
    private Path home;

    /** Returns the first partition that SLURM has; empty where none answers. */
    private static Optional<String> partition() throws Exception {
        try {
            Process sinfo = new ProcessBuilder("sinfo", "-h", "--format=%R").start();
            String names = new String(sinfo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return sinfo.waitFor() == 0 ? names.lines().map(String::strip).findFirst() : Optional.empty();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
    }

    @Test
    void isMendedAndHaltedByTheRulesAndWhateverTheProvidersMood() throws Exception {
        Optional<String> partition = partition();
        assumeTrue(partition.isPresent(), "no SLURM answers here: sinfo lists no partition");
        ExecutorService threads = Executors.newCachedThreadPool();
        List<MoodySweep> sweeps = new ArrayList<>();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Monitoring.Provider provider : Monitoring.Provider.values()) {
                Path folder = Files.createDirectory(home.resolve(provider.word()));
                MoodySweep sweep = MoodySweep.in(
                        folder, "slurm", "partition: " + partition.get() + ", mem: 80M, time: \"00:01:00\"", HUNGER);
                sweeps.add(sweep);
                running.add(threads.submit(() -> {
                    String raised = "partition: " + partition.get() + ", mem: 120M, time: \"00:01:30\"";
                    if (provider == Monitoring.Provider.NONE) {
                        sweep.operateByRules(raised);
                    } else {
                        sweep.operate(provider, raised);
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get(15, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
            sweeps.forEach(MoodySweep::end);
        }
    }
}
