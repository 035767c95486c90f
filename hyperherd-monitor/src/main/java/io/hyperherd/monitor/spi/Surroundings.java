package io.hyperherd.monitor.spi;

import io.hyperherd.SweepDefinition;
import io.hyperherd.stability.Api;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What operators and channels are opened in. Immutable.
 *
 * @param sweep the definition, as it was when the monitor started
 * @param workspace the absolute directory that holds {@code .hyperherd/}
 * @param environment the variables of the process and, behind them, those of {@code .env}; the only place to take secrets from
 * @param clock the time
 * @param duplicates what to do where another monitor seems to use the same channel
 */
@Api(Api.Status.EVOLVING)
public record Surroundings(
        SweepDefinition sweep, Path workspace, Map<String, String> environment, Clock clock, Duplicates duplicates) {

    /** Copies the map. */
    public Surroundings {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /** Returns a variable that is set and not blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** What to do where another monitor seems to use the same channel. */
    public enum Duplicates {
        /** Refuse to start. */
        REFUSE,
        /** Warn, and start: {@code --force-discord}. */
        WARN
    }
}
