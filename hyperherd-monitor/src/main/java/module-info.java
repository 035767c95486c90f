/** Operates a sweep by itself: starts it gently, mends what can be mended, stops what cannot work, and talks to people. */
@SuppressWarnings("module")
module io.hyperherd.monitor {
    requires static transitive org.jspecify;
    requires transitive io.hyperherd.api;
    requires io.hyperherd.core;
    requires java.net.http;
    // Pictures are drawn where Java can draw.
    requires static java.desktop;

    exports io.hyperherd.monitor.spi;

    uses io.hyperherd.monitor.spi.ChannelFactory;
    uses io.hyperherd.monitor.spi.OperatorFactory;

    provides io.hyperherd.monitor.spi.ChannelFactory with
            io.hyperherd.monitor.channel.WebhookChannel.Factory;
    provides io.hyperherd.spi.SweepMonitor with
            io.hyperherd.monitor.MonitorProgram;
}
