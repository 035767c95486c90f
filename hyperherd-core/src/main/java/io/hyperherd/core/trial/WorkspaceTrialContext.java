package io.hyperherd.core.trial;

import io.hyperherd.HyperHerdException;
import io.hyperherd.StopRequestedException;
import io.hyperherd.TrialContext;
import io.hyperherd.core.workspace.StreamPoint;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A trial that logs into its workspace. */
final class WorkspaceTrialContext implements TrialContext {

    private static final double NANOS_PER_MICRO = 1e3;
    private static final double MICROS_PER_SECOND = 1e6;

    private final Workspace workspace;
    private final int index;
    private final String name;
    private final Overrides overrides;
    private final Clock clock;

    WorkspaceTrialContext(Workspace workspace, int index, String name, Overrides overrides, Clock clock) {
        this.workspace = workspace;
        this.index = index;
        this.name = name;
        this.overrides = overrides;
        this.clock = clock;
    }

    /**
     * Makes sure that what is logged lands in the sweep's workspace. In a container that does not see it, files would be written into
     * the container and vanish with it.
     */
    void checkWorkspace() {
        Path directory = workspace.directory();
        if (!Files.isDirectory(directory)) {
            throw new HyperHerdException(
                    "the workspace " + directory + " (HYPERHERD_WORKSPACE) cannot be seen from this"
                            + " process. In a container, bind-mount that directory at the same path.");
        }
        if (!workspace.exists()) {
            throw new HyperHerdException("there is no " + workspace.manifestPath() + ", so " + directory
                    + " (HYPERHERD_WORKSPACE) is not the workspace of a sweep. In a container, bind-mount the workspace"
                    + " itself, with its .hyperherd, at the same path.");
        }
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path workspace() {
        return workspace.directory();
    }

    @Override
    public Map<String, Value> overrides() {
        return overrides.read();
    }

    @Override
    public Optional<Value> get(String name) {
        return Optional.ofNullable(overrides().get(name));
    }

    private TypedValue typed(String name) {
        Map<String, Value> all = overrides();
        Value value = all.get(name);
        if (value == null) {
            throw new HyperHerdException("this trial has no parameter " + name + "; it has "
                    + (all.isEmpty() ? "none" : String.join(", ", all.keySet())) + ".");
        }
        return new TypedValue(name, value);
    }

    @Override
    public double getDouble(String name) {
        return typed(name).asDouble();
    }

    @Override
    public int getInt(String name) {
        return typed(name).asInt();
    }

    @Override
    public boolean getBoolean(String name) {
        return typed(name).asBoolean();
    }

    @Override
    public String getString(String name) {
        return typed(name).asText();
    }

    @Override
    public void logResult(String name, double value) {
        logResult(name, Value.of(value));
    }

    @Override
    public void logResult(String name, Value value) {
        checkWorkspace();
        workspace.putMetric(index, name, value);
    }

    @Override
    public void logResult(String name, double value, long step) {
        checkWorkspace();
        workspace.appendPoint(index, name, new StreamPoint(step, Value.of(value), OptionalDouble.of(now())));
        Optional<StopRequestedException.Action> signal = workspace.stopSignal(index);
        if (signal.isPresent()) {
            throw new StopRequestedException(index, signal.get());
        }
    }

    /** Returns Unix seconds to the microsecond, the most that binary64 holds for today's times. */
    private double now() {
        Instant now = clock.instant();
        return (now.getEpochSecond() * MICROS_PER_SECOND + Math.floor(now.getNano() / NANOS_PER_MICRO))
                / MICROS_PER_SECOND;
    }
}
