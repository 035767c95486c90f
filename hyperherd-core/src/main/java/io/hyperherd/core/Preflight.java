package io.hyperherd.core;

import io.hyperherd.SchedulerException;
import io.hyperherd.SweepDefinition;
import io.hyperherd.scheduler.Finding;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.Scheduler;
import io.hyperherd.scheduler.ShellWord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be told before a submission that it cannot work. */
final class Preflight {

    private Preflight() {}

    /**
     * Returns why the launcher cannot be started; empty when it can. The script is run by bash and needs no execute bit for that; it is asked for because the
     * Python tool asks for it, and a workspace may change hands.
     */
    static Optional<String> launcher(SweepDefinition definition) {
        Path launcher = definition.launcher();
        if (launcher.toString().isEmpty()) {
            return Optional.of("no launcher: name the script that runs one trial, such as launcher: ./launch.sh");
        }
        if (!Files.isRegularFile(launcher)) {
            return Optional.of("launcher script not found: " + launcher
                    + "; create it, or correct `launcher` in the sweep's definition");
        }
        return Files.isExecutable(launcher)
                ? Optional.empty()
                : Optional.of("launcher script is not executable: " + launcher + "; run: chmod +x "
                        + ShellWord.quote(launcher.toString()));
    }

    /** What is asked for. */
    enum Purpose {
        /** Making a plan, which works where the scheduler is not. */
        PLAN,
        /** Submitting. */
        SUBMIT
    }

    /**
     * Asks {@code scheduler} what stands in the way.
     *
     * @return its warnings
     * @throws SchedulerException when something does
     */
    static List<String> scheduler(Scheduler scheduler, Resources resources, Purpose purpose) {
        List<String> warnings = new ArrayList<>();
        for (Finding finding : scheduler.preflight(resources)) {
            boolean bars = finding instanceof Finding.Obstacle
                    || (finding instanceof Finding.Absent && purpose == Purpose.SUBMIT);
            if (bars) {
                throw new SchedulerException(finding.message());
            }
            warnings.add(finding.message());
        }
        return warnings;
    }
}
