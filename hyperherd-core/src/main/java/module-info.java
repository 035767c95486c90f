/** The engine behind the HyperHerd API, and its embedded scheduler. */
module io.hyperherd.core {
    requires static transitive org.jspecify;
    requires transitive io.hyperherd.api;
    requires com.fasterxml.jackson.core;
    requires org.yaml.snakeyaml;

    provides io.hyperherd.scheduler.SchedulerProvider with
            io.hyperherd.core.local.LocalSchedulerProvider;
}
