package io.hyperherd.discord.inbound;

import io.hyperherd.monitor.spi.Caller;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import org.jspecify.annotations.Nullable;

/** Who said something, as the monitor knows people. */
final class Callers {

    /** What the monitor calls this channel. */
    static final String SOURCE = "discord";

    private Callers() {}

    static Caller of(User user, @Nullable Member member) {
        Set<String> roles = Optional.ofNullable(member).stream()
                .flatMap(known -> known.getRoles().stream())
                .map(ISnowflake::getId)
                .collect(Collectors.toSet());
        return new Caller(SOURCE, user.getId(), user.getName(), roles);
    }
}
