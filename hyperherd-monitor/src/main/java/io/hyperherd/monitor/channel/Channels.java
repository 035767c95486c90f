package io.hyperherd.monitor.channel;

import io.hyperherd.monitor.spi.Channel;
import io.hyperherd.monitor.spi.ChannelException;
import io.hyperherd.monitor.spi.Dashboard;
import io.hyperherd.monitor.spi.Delivery;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Reception;
import java.util.List;
import java.util.stream.Collectors;

/** All channels as one: what one of them cannot deliver, another may. */
public final class Channels implements Channel {

    private final List<Channel> all;

    /** Creates it. */
    public Channels(List<Channel> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public String name() {
        return all.stream().map(Channel::name).collect(Collectors.joining("+"));
    }

    @Override
    public void start(Reception reception) throws ChannelException {
        for (Channel channel : all) {
            channel.start(reception);
        }
    }

    @Override
    public Delivery post(Post post) {
        List<Delivery> deliveries =
                all.stream().map(channel -> channel.post(post)).toList();
        return deliveries.stream()
                .filter(Delivery.Posted.class::isInstance)
                .findFirst()
                .or(() -> deliveries.stream().findFirst())
                .orElseGet(() -> new Delivery.NotPosted("there is no channel"));
    }

    @Override
    public void illustrate(Post picture) {
        all.forEach(channel -> channel.illustrate(picture));
    }

    @Override
    public void thinking() {
        all.forEach(Channel::thinking);
    }

    @Override
    public void resting() {
        all.forEach(Channel::resting);
    }

    @Override
    public void show(Dashboard dashboard) {
        all.forEach(channel -> channel.show(dashboard));
    }

    @Override
    public void showAnew(Dashboard dashboard) {
        all.forEach(channel -> channel.showAnew(dashboard));
    }

    @Override
    public void close() {
        all.forEach(Channel::close);
    }
}
