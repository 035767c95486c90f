package io.hyperherd.monitor.command;

import io.hyperherd.monitor.spi.Caller;
import java.util.List;
import java.util.Set;

/**
 * Who may give orders: the person at the terminal, whose workspace it is, and whom the sweep's file names. Where it names nobody, people in
 * channels may look and no more. Immutable.
 *
 * @param users ids of users
 * @param roles ids of roles
 */
public record AllowList(Set<String> users, Set<String> roles) {

    /** Copies the sets. */
    public AllowList {
        users = Set.copyOf(users);
        roles = Set.copyOf(roles);
    }

    /** Creates the list of these ids. */
    public AllowList(List<String> users, List<String> roles) {
        this(Set.copyOf(users), Set.copyOf(roles));
    }

    /** Returns whether {@code caller} may give orders. */
    public boolean allows(Caller caller) {
        return caller.isAtTheConsole()
                || users.contains(caller.id())
                || caller.roles().stream().anyMatch(roles::contains);
    }
}
