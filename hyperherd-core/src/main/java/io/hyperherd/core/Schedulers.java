package io.hyperherd.core;

import io.hyperherd.ConfigException;
import io.hyperherd.Submission;
import io.hyperherd.SweepDefinition;
import io.hyperherd.core.config.NearestName;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.SchedulerProvider;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.ServiceLoader;

/**
 * The schedulers on the class path or module path, by name. They are looked for no further than is needed to find the one that is asked
 * for, since every jar must be opened to find them all. May be shared among threads.
 */
final class Schedulers {

    private static final String AUTO = "auto";

    private final Map<String, SchedulerProvider> found = new LinkedHashMap<>();
    private final Queue<Iterator<SchedulerProvider>> further;

    private Schedulers(List<? extends Iterable<SchedulerProvider>> sources) {
        this.further = new ArrayDeque<>(sources.stream().map(Iterable::iterator).toList());
    }

    /** Returns the providers that {@link ServiceLoader} sees, those beside this engine first. */
    static Schedulers installed() {
        return new Schedulers(List.of(
                ServiceLoader.load(SchedulerProvider.class, Schedulers.class.getClassLoader()),
                ServiceLoader.load(SchedulerProvider.class)));
    }

    /** Takes {@code providers}, the first of each name. */
    static Schedulers of(List<SchedulerProvider> providers) {
        return new Schedulers(List.of(providers));
    }

    /** Returns these schedulers with {@code provider} in the place of the one of its name. */
    Schedulers with(SchedulerProvider provider) {
        List<SchedulerProvider> more = new ArrayList<>(List.of(provider));
        more.addAll(all());
        return of(more);
    }

    /** Returns all of them. */
    synchronized Collection<SchedulerProvider> all() {
        while (hasFurther()) {
            keepNext();
        }
        return List.copyOf(found.values());
    }

    /** Returns the provider called {@code name}; empty when none is installed. */
    synchronized Optional<SchedulerProvider> find(String name) {
        while (!found.containsKey(name) && hasFurther()) {
            keepNext();
        }
        return Optional.ofNullable(found.get(name));
    }

    private boolean hasFurther() {
        while (!further.isEmpty() && !further.element().hasNext()) {
            further.remove();
        }
        return !further.isEmpty();
    }

    private void keepNext() {
        SchedulerProvider provider = further.element().next();
        found.putIfAbsent(provider.name(), provider);
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
        if (find(name).isPresent()) {
            return Optional.empty();
        }
        List<String> known =
                new ArrayList<>(all().stream().map(SchedulerProvider::name).toList());
        known.add(AUTO);
        return Optional.of("no scheduler is called '" + name + "'" + NearestName.choices(name, known));
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
        SchedulerProvider best = byPreference(
                all().stream().filter(SchedulerProvider::isAvailable).toList());
        if (definition.resources().isPresent() && best.preference() <= 0) {
            throw new ConfigException(missingCluster(best));
        }
        return best;
    }

    /** Returns the scheduler that {@code definition} is meant for, whether this machine has it or not. */
    SchedulerProvider intended(SweepDefinition definition) {
        if (definition.scheduler().isEmpty() && definition.resources().isPresent()) {
            return byPreference(all());
        }
        return choose(definition);
    }

    private static SchedulerProvider byPreference(Collection<SchedulerProvider> candidates) {
        return candidates.stream()
                .max(Comparator.comparingInt(SchedulerProvider::preference))
                .orElseThrow(
                        () -> new ConfigException("no scheduler can be used on this machine: sbatch is not on the PATH,"
                                + " and running trials here needs Linux with bash, setsid and the coreutils"));
    }

    private String missingCluster(SchedulerProvider best) {
        String wanted = byPreference(all()).name();
        return "the sweep has a slurm: block, but " + wanted
                + " is not on this machine (no sbatch on PATH); run it where " + wanted
                + " is, or here with --scheduler " + best.name();
    }
}
