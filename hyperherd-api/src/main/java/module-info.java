/**
 * The HyperHerd API: sweeps, trials and results, and the interface that schedulers implement.
 *
 * <p>Depends on nothing but the JDK. The engine behind {@link io.hyperherd.Sweep} is found at run time.
 */
@SuppressWarnings("module")
module io.hyperherd.api {
    requires static transitive org.jspecify;

    exports io.hyperherd;
    exports io.hyperherd.scheduler;
    exports io.hyperherd.stability;
    exports io.hyperherd.value;
    exports io.hyperherd.spelling to
            io.hyperherd.core,
            io.hyperherd.cli,
            io.hyperherd.monitor;
    exports io.hyperherd.spi to
            io.hyperherd.core,
            io.hyperherd.cli,
            io.hyperherd.monitor;

    uses io.hyperherd.spi.SweepEngine;
}
