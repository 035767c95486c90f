package io.hyperherd;

import io.hyperherd.spi.Engines;
import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a running trial knows of itself, and where it logs its results. One object per trial; may be used by several threads of one
 * process.
 */
@Api(Api.Status.STABLE)
public interface TrialContext {

    /**
     * Returns the context of this process's trial, from {@code HYPERHERD_WORKSPACE}, {@code HYPERHERD_TRIAL_ID},
     * {@code HYPERHERD_TRIAL_NAME} and {@code HYPERHERD_PARAMS}, which the job script sets.
     *
     * @throws HyperHerdException when this process is not a trial's, or cannot see the workspace
     */
    static TrialContext fromEnvironment() {
        return Engines.find().trialContext(System.getenv());
    }

    /** Returns the trial's index in the sweep. */
    int index();

    /** Returns the trial's experiment name; empty when it has none. */
    String name();

    /** Returns the absolute workspace directory. */
    Path workspace();

    /** Returns parameters and extras by name, in order. */
    Map<String, Value> overrides();

    /** Returns the value of {@code name}; empty when there is none of that name. */
    Optional<Value> get(String name);

    /**
     * Returns the number {@code name}; integers are converted, and so is text that spells a number, as YAML makes of {@code 1e-3}.
     *
     * @throws HyperHerdException when there is none of that name, or it is not a number
     */
    double getDouble(String name);

    /**
     * Returns the integer {@code name}; a number without a fraction will do.
     *
     * @throws HyperHerdException when there is none of that name, or it is not such a number
     */
    int getInt(String name);

    /**
     * Returns the boolean {@code name}; the texts {@code true} and {@code false} will do.
     *
     * @throws HyperHerdException when there is none of that name, or it is not a boolean
     */
    boolean getBoolean(String name);

    /**
     * Returns {@code name} as override strings write it.
     *
     * @throws HyperHerdException when there is none of that name
     */
    String getString(String name);

    /**
     * Records a final metric, replacing an earlier one of that name. The file is replaced as a whole: readers see the old or the new
     * one, and what it held before is kept.
     *
     * @param value any number; NaN and infinities are kept as such
     * @throws HyperHerdException when it cannot be written
     */
    void logResult(String name, double value);

    /** Records a final metric that is not a number; see {@link #logResult(String, double)}. */
    void logResult(String name, Value value);

    /**
     * Appends one point to the stream of metric {@code name}, with the time.
     *
     * @param name the metric; a {@code /} makes groups
     * @param step the step, such as the epoch
     * @throws StopRequestedException when the sweep has asked this trial to stop; the point is recorded
     * @throws HyperHerdException when it cannot be written
     */
    void logResult(String name, double value, long step);
}
