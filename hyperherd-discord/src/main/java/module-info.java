/** The monitor's channel in Discord. */
@SuppressWarnings({"module", "requires-automatic"})
module io.hyperherd.discord {
    requires static org.jspecify;
    requires io.hyperherd.api;
    requires io.hyperherd.monitor;
    requires net.dv8tion.jda;

    provides io.hyperherd.monitor.spi.ChannelFactory with
            io.hyperherd.discord.DiscordChannelFactory;
}
