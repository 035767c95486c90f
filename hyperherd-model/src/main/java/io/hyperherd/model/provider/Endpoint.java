package io.hyperherd.model.provider;

import io.hyperherd.Monitoring;
import io.hyperherd.stability.Api;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Which model to ask, and how. Immutable.
 *
 * @param provider who answers
 * @param model what the provider calls the model
 * @param base where the provider is reached
 * @param key what proves who asks; empty when the provider wants none
 * @param patience after how long without a whole answer a request is given up
 */
@Api(Api.Status.EVOLVING)
public record Endpoint(Monitoring.Provider provider, String model, URI base, Optional<Secret> key, Duration patience) {

    /** Returns the provider and the model, for people. */
    public String shown() {
        return provider.word() + "/" + model;
    }
}
