package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.util.List;
import java.util.Optional;

/** Opens one kind of channel; found by {@link java.util.ServiceLoader}. */
@Api(Api.Status.EVOLVING)
public interface ChannelFactory {

    /** Looks over whether the channel can be used, without a call over the network. */
    List<Check> preflight(Surroundings surroundings);

    /** Returns the channel that the sweep asks for, not yet started; empty when it asks for none of this kind. */
    Optional<Channel> open(Surroundings surroundings);
}
