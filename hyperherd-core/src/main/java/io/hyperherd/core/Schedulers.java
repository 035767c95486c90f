package io.hyperherd.core;

import io.hyperherd.ConfigException;
import io.hyperherd.Submission;
import io.hyperherd.SweepDefinition;
import io.hyperherd.core.config.NearestName;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.SchedulerProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The schedulers on the class path or module path, by name. */
final class Schedulers {

    private static final String AUTO = "auto";

    private final Map<String, SchedulerProvider> providers;

    private Schedulers(Map<String, SchedulerProvider> providers) {
        this.providers = providers;
    }

    /** Finds the providers that {@link ServiceLoader} sees, those beside this engine first. */
    static Schedulers installed() {
        List<SchedulerProvider> found = new ArrayList<>();
        ServiceLoader.load(SchedulerProvider.class, Schedulers.class.getClassLoader())
                .forEach(found::add);
        ServiceLoader.load(SchedulerProvider.class).forEach(found::add);
        return of(found);
    }

    /** Takes {@code providers}, the first of each name. */
    static Schedulers of(List<SchedulerProvider> providers) {
        Map<String, SchedulerProvider> byName = new LinkedHashMap<>();
        providers.forEach(provider -> byName.putIfAbsent(provider.name(), provider));
        return new Schedulers(byName);
    }

    /** Returns these schedulers with {@code provider} in the place of the one of its name. */
    Schedulers with(SchedulerProvider provider) {
        List<SchedulerProvider> more = new ArrayList<>(List.of(provider));
        more.addAll(providers.values());
        return of(more);
    }

    /** Returns all of them. */
    Collection<SchedulerProvider> all() {
        return providers.values();
    }

    /** Returns the provider called {@code name}; empty when none is installed. */
    Optional<SchedulerProvider> find(String name) {
        return Optional.ofNullable(providers.get(name));
    }

    /** Returns how long to wait between two looks at {@code workspace}: as long as the most patient of its schedulers asks. */
    Duration pollInterval(Workspace workspace) {
        return workspace.submissions().stream()
                .map(Submission::scheduler)
                .distinct()
                .flatMap(name -> find(name).stream())
                .map(provider -> provider.create(workspace.stateDirectory()).pollInterval())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ofSeconds(1));
    }

    /** Returns {@code name} as a definition holds it: empty for auto. */
    Optional<String> requested(String name) {
        if (name.equals(AUTO)) {
            return Optional.empty();
        }
        unknown(name).ifPresent(problem -> {
            throw new ConfigException(problem);
        });
        return Optional.of(name);
    }

    /** Returns the complaint about {@code name} when no scheduler is called so. */
    Optional<String> unknown(String name) {
        List<String> known = new ArrayList<>(providers.keySet());
        known.add(AUTO);
        return providers.containsKey(name)
                ? Optional.empty()
                : Optional.of("no scheduler is called '" + name + "'" + NearestName.choices(name, known));
    }

    /**
     * Returns the scheduler that {@code definition} runs on. The one that it names must be installed; see {@link #unknown}.
     *
     * @throws ConfigException when {@code auto} would quietly run a cluster's sweep on this machine
     */
    SchedulerProvider choose(SweepDefinition definition) {
        if (definition.scheduler().isPresent()) {
            return find(definition.scheduler().get()).orElseThrow();
        }
        SchedulerProvider best = byPreference(providers.values().stream()
                .filter(SchedulerProvider::isAvailable)
                .toList());
        if (definition.resources().isPresent() && best.preference() <= 0) {
            throw new ConfigException(missingCluster(best));
        }
        return best;
    }

    /** Returns the scheduler that {@code definition} is meant for, whether this machine has it or not. */
    SchedulerProvider intended(SweepDefinition definition) {
        if (definition.scheduler().isEmpty() && definition.resources().isPresent()) {
            return byPreference(List.copyOf(providers.values()));
        }
        return choose(definition);
    }

    private static SchedulerProvider byPreference(List<SchedulerProvider> candidates) {
        return candidates.stream()
                .max(Comparator.comparingInt(SchedulerProvider::preference))
                .orElseThrow(
                        () -> new ConfigException("no scheduler can be used on this machine: sbatch is not on the PATH,"
                                + " and running trials here needs Linux with bash, setsid and the coreutils"));
    }

    private String missingCluster(SchedulerProvider best) {
        String wanted = byPreference(List.copyOf(providers.values())).name();
        return "the sweep has a slurm: block, but " + wanted
                + " is not on this machine (no sbatch on PATH); run it where " + wanted
                + " is, or here with --scheduler " + best.name();
    }
}
