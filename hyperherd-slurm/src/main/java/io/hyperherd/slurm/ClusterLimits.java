package io.hyperherd.slurm;

import io.hyperherd.scheduler.Limits;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads the limits of array jobs from what {@code scontrol show config} prints (slurm.conf(5)). */
final class ClusterLimits {

    /** What {@code max_script_size} is unless the cluster says otherwise (slurm.conf(5)). */
    private static final long SCRIPT_BYTES = 4L << 20;

    /** The longest list of task numbers that the controller reads (src/slurmctld/job_mgr.c, no setting). */
    private static final int SPEC_LENGTH = 4096;

    private ClusterLimits() {}

    /** Reads {@code config}; never fails. {@code MaxArraySize} is one more than the largest index, so that 0, no arrays, becomes -1. */
    static Limits read(String config) {
        Map<String, String> settings = settings(config);
        Map<String, String> parameters = parameters(settings.getOrDefault("SchedulerParameters", ""));
        OptionalInt size = Figures.count(settings.getOrDefault("MaxArraySize", ""));
        OptionalInt script = Figures.count(parameters.getOrDefault("max_script_size", ""));
        return new Limits(
                size.isPresent() ? OptionalInt.of(size.getAsInt() - 1) : size,
                Figures.count(parameters.getOrDefault("max_array_tasks", "")),
                settings.isEmpty() ? OptionalInt.empty() : OptionalInt.of(SPEC_LENGTH),
                settings.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(script.isPresent() ? script.getAsInt() : SCRIPT_BYTES),
                OptionalInt.empty());
    }

    private static Map<String, String> settings(String config) {
        Map<String, String> settings = new HashMap<>();
        config.lines().forEach(line -> pair(line).ifPresent(p -> settings.put(p.getKey(), p.getValue())));
        return settings;
    }

    private static Map<String, String> parameters(String list) {
        Map<String, String> parameters = new HashMap<>();
        for (String item : list.split(",", -1)) {
            pair(item).ifPresent(p -> parameters.put(p.getKey(), p.getValue()));
        }
        return parameters;
    }

    private static Optional<Map.Entry<String, String>> pair(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? Optional.empty()
                : Optional.of(Map.entry(
                        text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip()));
    }
}
