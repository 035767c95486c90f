package io.hyperherd.discord.text;

import java.util.Locale;

/** The name of the channel of a sweep. */
public final class ChannelName {

    private static final int LONGEST = 100;

    private ChannelName() {}

    /** Derives the name of a channel from that of a sweep, as Discord permits it: {@code MNIST Sweep v2} to {@code mnist-sweep-v2}. */
    public static String of(String sweep) {
        String name = sweep.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_]+", "-")
                .replaceAll("[^a-z0-9-]", "")
                .replaceAll("-+", "-")
                .replaceAll("^-|-$", "");
        if (name.isEmpty()) {
            return "hyperherd";
        }
        return name.substring(0, Math.min(LONGEST, name.length()));
    }
}
