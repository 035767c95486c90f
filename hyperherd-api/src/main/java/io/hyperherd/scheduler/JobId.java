package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.util.regex.Pattern;

/**
 * The scheduler's number of an array job, a string of decimal digits (SLURM's numbers stay below 67,043,328, slurm.conf(5)
 * {@code MaxJobId}). Immutable.
 */
@Api(Api.Status.STABLE)
public record JobId(String value) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when {@code value} is not made of decimal digits
     */
    public JobId {
        if (!DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("not a job number: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
