package io.hyperherd.slurm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What {@code scontrol show config} prints: settings, of which one is a list of parameters (slurm.conf(5)). Immutable. */
record ClusterConfig(Map<String, String> settings, Map<String, String> parameters) {

    /** A cluster of which nothing is known. */
    static final ClusterConfig UNKNOWN = read("");

    /** Copies the maps. */
    ClusterConfig {
        settings = Map.copyOf(settings);
        parameters = Map.copyOf(parameters);
    }

    /** Reads {@code config}; never fails. */
    static ClusterConfig read(String config) {
        Map<String, String> settings = new HashMap<>();
        config.lines().forEach(line -> pair(line).ifPresent(p -> settings.put(p.getKey(), p.getValue())));
        Map<String, String> parameters = new HashMap<>();
        for (String item : settings.getOrDefault("SchedulerParameters", "").split(",", -1)) {
            pair(item).ifPresent(p -> parameters.put(p.getKey(), p.getValue()));
        }
        return new ClusterConfig(settings, parameters);
    }

    private static Optional<Map.Entry<String, String>> pair(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? Optional.empty()
                : Optional.of(Map.entry(
                        text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip()));
    }

    boolean isUnknown() {
        return settings.isEmpty();
    }

    String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    OptionalInt number(String name) {
        return Figures.count(setting(name));
    }

    OptionalInt parameter(String name) {
        return Figures.count(parameters.getOrDefault(name, ""));
    }
}
