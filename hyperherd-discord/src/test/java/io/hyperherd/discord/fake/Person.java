package io.hyperherd.discord.fake;

import java.util.List;

/** Who is in the guild of the fake. */
public record Person(String id, String name, boolean bot, List<String> roles) {

    /** The role of those who may operate sweeps. */
    public static final String OPERATORS = "500000000000000001";

    /** The bot that logs in. */
    public static final Person BOT = new Person("200000000000000002", "HerdDog", true, List.of());

    /** The owner of the guild. */
    public static final Person OWNER = new Person("300000000000000003", "owner", false, List.of());

    /** A member with the role of operators. */
    public static final Person ALICE = new Person("300000000000000004", "alice", false, List.of(OPERATORS));

    /** A member without any role. */
    public static final Person MALLORY = new Person("300000000000000005", "mallory", false, List.of());

    /** Another bot. */
    public static final Person OTHER_BOT = new Person("200000000000000009", "OtherBot", true, List.of());

    static List<Person> all() {
        return List.of(BOT, OWNER, ALICE, MALLORY, OTHER_BOT);
    }
}
