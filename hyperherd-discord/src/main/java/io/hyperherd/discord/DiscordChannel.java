package io.hyperherd.discord;

import io.hyperherd.discord.connection.Address;
import io.hyperherd.discord.connection.ConnectFailure;
import io.hyperherd.discord.connection.Endpoints;
import io.hyperherd.discord.connection.Login;
import io.hyperherd.monitor.spi.Channel;
import io.hyperherd.monitor.spi.ChannelException;
import io.hyperherd.monitor.spi.Dashboard;
import io.hyperherd.monitor.spi.Delivery;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Reception;
import io.hyperherd.monitor.spi.Surroundings;
import java.util.Optional;

/** The channel of a sweep in Discord, which exists from its start to its close. */
final class DiscordChannel implements Channel {

    private final Surroundings surroundings;
    private final String token;
    private Optional<Session> session = Optional.empty();

    DiscordChannel(Surroundings surroundings, String token) {
        this.surroundings = surroundings;
        this.token = token;
    }

    @Override
    public String name() {
        return "discord";
    }

    @Override
    public void start(Reception reception) throws ChannelException {
        try {
            Address address = Address.of(
                    surroundings.sweep().oversight().discord(),
                    surroundings.sweep().name());
            Login login = new Login(token, Endpoints.from(surroundings::variable), Login.DEADLINE);
            session = Optional.of(Session.open(surroundings, address, login, reception));
        } catch (ConnectFailure failure) {
            throw new ChannelException(failure.text(), failure);
        }
    }

    @Override
    public Delivery post(Post post) {
        return session.map(open -> open.poster().post(post))
                .orElseGet(() -> new Delivery.NotPosted("Discord is not connected"));
    }

    @Override
    public void illustrate(Post picture) {
        // Whoever misses it asks for it: /plot.
        session.ifPresent(open -> open.poster().post(picture));
    }

    @Override
    public void thinking() {
        session.ifPresent(open -> open.pulse().thinking());
    }

    @Override
    public void resting() {
        session.ifPresent(open -> open.pulse().resting());
    }

    @Override
    public void show(Dashboard dashboard) {
        session.ifPresent(open -> open.board().show(dashboard));
    }

    @Override
    public void showAnew(Dashboard dashboard) {
        session.ifPresent(open -> open.board().showAnew(dashboard));
    }

    @Override
    public void close() {
        session.ifPresent(Session::close);
        session = Optional.empty();
    }
}
