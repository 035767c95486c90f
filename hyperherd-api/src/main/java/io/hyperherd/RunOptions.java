package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What to submit. The default is every trial that is ready, failed or cancelled, with nothing at risk. Immutable.
 */
@Api(Api.Status.STABLE)
public final class RunOptions {

    private final TrialFilter trials;
    private final OptionalInt maxConcurrent;
    private final Set<Permission> permissions;
    private final Map<String, String> environment;
    private final Consumer<Submission> listener;

    private RunOptions(
            TrialFilter trials,
            OptionalInt maxConcurrent,
            Set<Permission> permissions,
            Map<String, String> environment,
            Consumer<Submission> listener) {
        this.trials = trials;
        this.maxConcurrent = maxConcurrent;
        this.permissions = permissions;
        this.environment = environment;
        this.listener = listener;
    }

    /**
     * Returns the default: every trial that is ready, failed or cancelled, and nothing is allowed beyond that; the cap is
     * {@code OptionalInt.empty()}, the definition's; the variables are {@code Map.of()}; nobody is told.
     */
    public static RunOptions defaults() {
        return new RunOptions(TrialFilter.ALL, OptionalInt.empty(), Set.of(), Map.of(), submission -> {});
    }

    /** Returns these options for exactly the trials with these indices, whatever the status (see {@link Permission}). */
    public RunOptions withIndices(Collection<Integer> chosen) {
        return withTrials(trials.withIndices(chosen));
    }

    /** Returns these options narrowed to trials that match every pin. */
    public RunOptions withPins(List<Pin> chosen) {
        return withTrials(trials.withPins(chosen));
    }

    /** Returns these options for the trials with one of these statuses (see {@link Permission}). */
    public RunOptions withStatuses(Set<TrialStatus> chosen) {
        return withTrials(trials.withStatuses(chosen));
    }

    /**
     * Returns these options for the trials that {@code chosen} lets pass. Without indices and statuses in it, these are the ones among
     * them that are ready, failed or cancelled.
     */
    public RunOptions withTrials(TrialFilter chosen) {
        return new RunOptions(chosen, maxConcurrent, permissions, environment, listener);
    }

    /**
     * Returns these options with a cap on trials that run at once, instead of the definition's.
     *
     * @throws IllegalArgumentException when {@code cap} is less than 1
     */
    public RunOptions withMaxConcurrent(int cap) {
        if (cap < 1) {
            throw new IllegalArgumentException("the cap on concurrent trials must be at least 1, not " + cap);
        }
        return new RunOptions(trials, OptionalInt.of(cap), permissions, environment, listener);
    }

    /** Returns these options with one more thing allowed. */
    public RunOptions allowing(Permission permission) {
        EnumSet<Permission> more = EnumSet.of(permission);
        more.addAll(permissions);
        return new RunOptions(trials, maxConcurrent, Set.copyOf(more), environment, listener);
    }

    /**
     * Returns these options with variables that trials get on top of the environment of this process, such as those of a
     * {@code .env} file. They are handed to the scheduler in memory: no script or other file of the workspace holds them.
     */
    public RunOptions withEnvironment(Map<String, String> variables) {
        return new RunOptions(
                trials,
                maxConcurrent,
                permissions,
                Collections.unmodifiableMap(new LinkedHashMap<>(variables)),
                listener);
    }

    /**
     * Returns these options with somebody who is told of each job once the scheduler has taken it and it is recorded, in the thread that
     * runs. The listener must not throw.
     */
    public RunOptions withListener(Consumer<Submission> told) {
        return new RunOptions(trials, maxConcurrent, permissions, environment, told);
    }

    /** Returns which trials. */
    public TrialFilter trials() {
        return trials;
    }

    /** Returns the cap on trials that run at once; empty to take the definition's. */
    public OptionalInt maxConcurrent() {
        return maxConcurrent;
    }

    /** Returns the variables that trials get on top of the environment of this process, in the order given. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Returns who is told of each job that was submitted. */
    public Consumer<Submission> listener() {
        return listener;
    }

    /** Returns whether {@code permission} was given. */
    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    /** What a run does only when told to. */
    public enum Permission {
        /** Submit chosen trials that are running or completed again. */
        RESUBMIT_PROTECTED,
        /** Accept an edit that drops live or finished trials from the definition; they are kept as orphans. */
        ORPHAN_PROTECTED
    }
}
