/** The {@code herd} command. */
module io.hyperherd.cli {
    requires static transitive org.jspecify;
    requires io.hyperherd.api;
    requires io.hyperherd.core;
    requires org.apache.commons.cli;

    uses io.hyperherd.spi.SweepMonitor;
}
