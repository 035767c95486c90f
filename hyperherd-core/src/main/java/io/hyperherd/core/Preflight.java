package io.hyperherd.core;

import io.hyperherd.ConfigException;
import io.hyperherd.Resources;
import io.hyperherd.SchedulerException;
import io.hyperherd.SweepDefinition;
import io.hyperherd.scheduler.Finding;
import io.hyperherd.scheduler.Scheduler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What can be told before a submission that it cannot work. */
final class Preflight {

    private Preflight() {}

    /**
     * Checks that the launcher can be started. The script is run by bash and needs no execute bit for that; it is asked for because the
     * Python tool asks for it, and a workspace may change hands.
     *
     * @throws ConfigException when it is missing or not executable
     */
    static void launcher(SweepDefinition definition) {
        Path launcher = definition.launcher();
        if (launcher.toString().isEmpty()) {
            throw new ConfigException(
                    "no launcher: name the script that runs one trial, such as launcher: ./launch.sh");
        }
        if (!Files.isRegularFile(launcher)) {
            throw new ConfigException("launcher script not found: " + launcher
                    + "; create it, or correct `launcher` in the sweep's definition");
        }
        if (!Files.isExecutable(launcher)) {
            throw new ConfigException(
                    "launcher script is not executable: " + launcher + "; run: chmod +x '" + launcher + "'");
        }
    }

    /**
     * Asks {@code scheduler} what stands in the way.
     *
     * @return its warnings
     * @throws SchedulerException when something does
     */
    static List<String> scheduler(Scheduler scheduler, Resources resources) {
        List<String> warnings = new ArrayList<>();
        for (Finding finding : scheduler.preflight(resources)) {
            if (finding instanceof Finding.Obstacle obstacle) {
                throw new SchedulerException(obstacle.message());
            }
            warnings.add(finding.message());
        }
        return warnings;
    }
}
