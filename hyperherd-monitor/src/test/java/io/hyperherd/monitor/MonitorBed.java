package io.hyperherd.monitor;

import io.hyperherd.Sweep;
import io.hyperherd.monitor.command.AllowList;
import io.hyperherd.monitor.file.LedgerFile;
import io.hyperherd.monitor.file.MonitorFiles;
import io.hyperherd.monitor.look.Workplace;
import io.hyperherd.monitor.loop.End;
import io.hyperherd.monitor.loop.Monitor;
import io.hyperherd.monitor.loop.Pacing;
import io.hyperherd.monitor.loop.Parts;
import io.hyperherd.monitor.resource.SweepFile;
import io.hyperherd.monitor.rule.Listening;
import io.hyperherd.monitor.rule.RuleOperator;
import io.hyperherd.monitor.rule.RuleSettings;
import io.hyperherd.monitor.spi.ChannelException;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Operator;
import io.hyperherd.monitor.tool.Workshop;
import io.hyperherd.testkit.TaskTruth;
import io.hyperherd.testkit.Testbed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sweep on a cluster in memory, and a monitor whose clock is the cluster's. */
public final class MonitorBed {

    private final Testbed bed;
    private final VirtualTime time;
    private final Notes notes = new Notes();
    private Listening listening = Listening.NOBODY;

    public MonitorBed(Testbed bed) {
        this.bed = bed;
        time = new VirtualTime(bed.cluster());
    }

    /** Declares a sweep of {@code trials} trials, with more lines of YAML. */
    public MonitorBed sweep(int trials, String more) {
        bed.yaml("""
                # kept as it is
                name: virtual
                grid: all
                launcher: ./launch.sh
                slurm: {partition: p, time: "01:00:00", mem: 8G}   # both may be raised
                parameters:
                  x: {type: discrete, values: [%s]}
                %s
                """.formatted(
                        IntStream.range(0, trials).mapToObj(String::valueOf).collect(Collectors.joining(", ")), more));
        return this;
    }

    public MonitorBed listening() {
        listening = Listening.SOMEBODY;
        return this;
    }

    public Testbed bed() {
        return bed;
    }

    public VirtualTime time() {
        return time;
    }

    public Notes notes() {
        return notes;
    }

    public Path workspace() {
        return bed.workspace();
    }

    public MonitorFiles files() {
        return new MonitorFiles(workspace());
    }

    public Sweep opened() {
        return bed.on(Sweep.fromYaml(workspace()));
    }

    /** Runs a monitor by rules until its end. */
    public End run() {
        return run(monitor(time, OptionalInt.empty()));
    }

    public End run(Monitor monitor) {
        try {
            return monitor.run();
        } catch (ChannelException e) {
            throw new AssertionError(e);
        }
    }

    public Monitor monitor(Clock clock, OptionalInt maxTicks) {
        return monitor(clock, maxTicks, workshop -> rules(workshop));
    }

    public Operator rules(Workshop workshop) {
        return new RuleOperator(
                workshop.reading(),
                new LedgerFile(files()),
                new RuleSettings(opened().definition().oversight().monitoring(), listening));
    }

    public Monitor monitor(Clock clock, OptionalInt maxTicks, Function<Workshop, Operator> operator) {
        return new Monitor(new Parts(
                new Workplace(this::opened, Map.of(), clock),
                files(),
                new SweepFile(workspace()),
                notes,
                clock,
                Pacing.of(Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ZERO),
                new AllowList(List.of("boss"), List.of("crew")),
                maxTicks,
                Optional.of(operator)));
    }

    /** Returns how often each trial was handed to the cluster. */
    public Map<Integer, Long> submissions() {
        Map<Integer, Long> submissions = new TreeMap<>();
        for (TaskTruth truth : bed.cluster().truth()) {
            submissions.merge(truth.task().index(), 1L, Long::sum);
        }
        return submissions;
    }

    /** Writes what a trial's launcher would write to its standard error. */
    public void stderr(int trial, String text) {
        write(workspace().resolve(".hyperherd/logs/" + trial + ".err"), text);
    }

    public void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String name) {
        try {
            return Files.readString(workspace().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
