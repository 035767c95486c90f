/** The engine behind the HyperHerd API, and its embedded scheduler. */
@SuppressWarnings("module")
module io.hyperherd.core {
    requires static transitive org.jspecify;
    requires transitive io.hyperherd.api;
    requires com.fasterxml.jackson.core;
    requires org.yaml.snakeyaml;

    exports io.hyperherd.core.config.yaml to
            io.hyperherd.monitor;
    exports io.hyperherd.core.document to
            io.hyperherd.cli,
            io.hyperherd.monitor;
    exports io.hyperherd.core.json to
            io.hyperherd.model,
            io.hyperherd.monitor;
    exports io.hyperherd.core.workspace to
            io.hyperherd.model,
            io.hyperherd.monitor;

    uses io.hyperherd.scheduler.SchedulerProvider;

    provides io.hyperherd.scheduler.SchedulerProvider with
            io.hyperherd.core.local.LocalSchedulerProvider;
    provides io.hyperherd.spi.SweepEngine with
            io.hyperherd.core.Engine;
}
