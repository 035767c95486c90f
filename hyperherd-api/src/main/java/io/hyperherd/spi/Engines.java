package io.hyperherd.spi;

import io.hyperherd.HyperHerdException;
import io.hyperherd.stability.Api;
import java.util.ServiceLoader;

/** Finds the engine. */
@Api(Api.Status.INTERNAL)
public final class Engines {

    private Engines() {}

    /**
     * Returns the engine on the class path or module path.
     *
     * @throws HyperHerdException when there is none
     */
    public static SweepEngine find() {
        return ServiceLoader.load(SweepEngine.class, SweepEngine.class.getClassLoader())
                .findFirst()
                .or(() -> ServiceLoader.load(SweepEngine.class).findFirst())
                .orElseThrow(() -> new HyperHerdException(
                        "no HyperHerd engine found: put hyperherd-core beside hyperherd-api on the class path"));
    }
}
