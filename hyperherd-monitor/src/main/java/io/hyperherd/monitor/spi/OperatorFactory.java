package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.util.List;
import java.util.Optional;

/** Opens an operator other than the rules; found by {@link java.util.ServiceLoader}. */
@Api(Api.Status.EVOLVING)
public interface OperatorFactory {

    /** Looks over whether the operator can be used, without a call over the network. */
    List<Check> preflight(Surroundings surroundings);

    /**
     * Returns the operator that the sweep asks for; empty when it asks for none of this kind, and the rules operate.
     *
     * @param rules what to hand a tick to when the operator itself cannot go on, such as without money or with a key that is refused
     */
    Optional<Operator> open(Surroundings surroundings, Operator rules);
}
