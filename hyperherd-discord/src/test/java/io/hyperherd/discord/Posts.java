package io.hyperherd.discord;

import io.hyperherd.monitor.spi.Delivery;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Speaker;
import java.util.List;
import java.util.OptionalInt;

/** Posts as the monitor makes them. */
final class Posts {

    static final Delivery POSTED = new Delivery.Posted();

    private Posts() {}

    static Post saying(String text) {
        return new Post(Speaker.OPERATOR, text);
    }

    static Post ofTrial(int trial, String text) {
        return new Post(Speaker.COMPLETED, text, List.of(), OptionalInt.of(trial));
    }
}
