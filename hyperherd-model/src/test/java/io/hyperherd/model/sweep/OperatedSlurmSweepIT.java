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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a real SLURM, one sweep for each provider at a time. SLURM's shortest time is a minute; memory it enforces only where it has cgroups,
 * so the launcher sets itself a limit.
 */
class OperatedSlurmSweepIT {

    private static final String HUNGER = "ulimit -v 60000; exec dd if=/dev/zero of=/dev/null bs=200M count=1";

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
    void isMendedAndHaltedWhateverTheProvidersMood() throws Exception {
        Optional<String> partition = partition();
        assumeTrue(partition.isPresent(), "no SLURM answers here: sinfo lists no partition");
        ExecutorService threads = Executors.newCachedThreadPool();
        List<MoodySweep> sweeps = new ArrayList<>();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Monitoring.Provider provider : providers()) {
                Path folder = Files.createDirectory(home.resolve(provider.word()));
                MoodySweep sweep = MoodySweep.in(
                        folder, "slurm", "partition: " + partition.get() + ", mem: 80M, time: \"00:01:00\"", HUNGER);
                sweeps.add(sweep);
                running.add(threads.submit(() -> {
                    sweep.operate(provider, "partition: " + partition.get() + ", mem: 120M, time: \"00:01:30\"");
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

    private static List<Monitoring.Provider> providers() {
        return Stream.of(Monitoring.Provider.values())
                .filter(provider -> provider != Monitoring.Provider.NONE)
                .toList();
    }
}
