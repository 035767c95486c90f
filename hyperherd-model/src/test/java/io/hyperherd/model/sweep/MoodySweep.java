package io.hyperherd.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Monitoring;
import io.hyperherd.Sweep;
import io.hyperherd.TrialFilter;
import io.hyperherd.TrialStatus;
import io.hyperherd.model.loopback.LoopbackProvider;
import io.hyperherd.model.loopback.Step;
import io.hyperherd.spi.SweepMonitor.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A sweep of which one trial wants more memory, one more time, and two have a bug; each ends well at the second attempt, but for the bug.
 * Its model sits behind a provider that has its moods.
 */
final class MoodySweep {

    private static final int MOST_TICKS = 60;

    private static final String LAUNCHER = """
            #!/bin/sh
            again=$(dirname "$0")/again.$HYPERHERD_TRIAL_ID
            case $1 in
            *hungry*) [ -e "$again" ] && exit 0; touch "$again"; %s ;;
            *slow*) [ -e "$again" ] && exit 0; touch "$again"; exec sleep 600 ;;
            *bug*) echo 'Traceback (most recent call last):' >&2; echo "KeyError: 'width'" >&2; exit 1 ;;
            esac
            """;

    private static final String DEFINITION = """
            name: operated
            grid: all
            scheduler: %s
            launcher: ./launch.sh
            slurm: {%s}  # what a trial gets
            monitor:
              poll_seconds: 1
              model: {provider: none, timeout_seconds: 2}
            parameters:
              kind: {type: discrete, abbrev: k, values: [fine, hungry, slow, bug1, bug2]}
            """;

    private final Path folder;

    private MoodySweep(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes it.
     *
     * @param resources what a trial gets at first
     * @param hunger how the launcher comes to want more memory than it has
     */
    static MoodySweep in(Path folder, String scheduler, String resources, String hunger) throws IOException {
        Files.writeString(folder.resolve("hyperherd.yaml"), String.format(DEFINITION, scheduler, resources));
        Path launcher = Files.writeString(folder.resolve("launch.sh"), String.format(LAUNCHER, hunger));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new MoodySweep(folder);
    }

    /** Lets a model operate it to its end, which must be the one that it deserves: what {@code raised} says, and a halt for the bug. */
    void operate(Monitoring.Provider provider, String raised) throws IOException {
        try (LoopbackProvider place = LoopbackProvider.like(provider)
                .thinking(new Mind())
                .then(
                        new Step.Fails(429, "slow down", Map.of("retry-after", "1")),
                        new Step.Thinks(),
                        Step.fails(529),
                        Step.calls("bump_mem", "{\"percent\": \"plenty\"}"),
                        Step.says("I will look at trial 1 now."),
                        new Step.Thinks(),
                        new Step.Hangs())) {
            endsAsItDeserves(new Operated(folder, provider, place), raised, "KeyError in two trials");
        }
    }

    /** Lets the rules operate it to the same end. */
    void operateByRules(String raised) throws IOException {
        try (LoopbackProvider place = LoopbackProvider.like(Monitoring.Provider.OLLAMA)) {
            endsAsItDeserves(
                    new Operated(folder, Monitoring.Provider.NONE, place), raised, "the same error in trials 3-4");
            assertThat(place.asked()).isEmpty();
        }
    }

    private void endsAsItDeserves(Operated monitor, String raised, String reason) {
        int status = monitor.run(new Work.Daemon(), "boot", OptionalInt.of(MOST_TICKS));

        assertThat(status).as(monitor.said()).isZero();
        assertThat(monitor.said()).contains(reason).doesNotContain("sk-secret");
        assertThat(statuses())
                .as(monitor.said())
                .containsExactly(
                        TrialStatus.COMPLETED,
                        TrialStatus.COMPLETED,
                        TrialStatus.COMPLETED,
                        TrialStatus.FAILED,
                        TrialStatus.FAILED);
        assertThat(folder.resolve("hyperherd.yaml")).content().contains("slurm: {" + raised + "}  # what a trial gets");
    }

    private List<TrialStatus> statuses() {
        return Sweep.fromYaml(folder).open().orElseThrow().refresh().trials().stream()
                .map(trial -> trial.trial().status())
                .toList();
    }

    /** Ends what is left of it. */
    void end() {
        Sweep.fromYaml(folder).open().ifPresent(run -> run.stop(TrialFilter.ALL));
    }
}
