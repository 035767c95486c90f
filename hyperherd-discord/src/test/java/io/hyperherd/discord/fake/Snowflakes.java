package io.hyperherd.discord.fake;

import java.util.concurrent.atomic.AtomicLong;

/** Hands out ids of now: the client reads an interaction's age off its id, and refuses to answer old ones. */
final class Snowflakes {

    private static final long EPOCH_MILLIS = 1420070400000L;

    private final AtomicLong last = new AtomicLong((System.currentTimeMillis() - EPOCH_MILLIS) << 22);

    String next() {
        return Long.toUnsignedString(last.incrementAndGet());
    }
}
