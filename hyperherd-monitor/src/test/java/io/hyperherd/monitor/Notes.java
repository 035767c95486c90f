package io.hyperherd.monitor;

import io.hyperherd.monitor.spi.Channel;
import io.hyperherd.monitor.spi.Delivery;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Reception;
import io.hyperherd.monitor.spi.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A channel that writes down what is said. */
public final class Notes implements Channel {

    private final List<Post> posts = new ArrayList<>();
    private Optional<Reception> reception = Optional.empty();
    private boolean keeps = true;
    private Consumer<Post> listener = post -> {};

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public void start(Reception door) {
        reception = Optional.of(door);
    }

    public Reception reception() {
        return reception.orElseThrow();
    }

    public void listen(Consumer<Post> somebody) {
        listener = somebody;
    }

    /** Keeps no posts from now on, for who measures memory. */
    public void forgetting() {
        keeps = false;
    }

    @Override
    public Delivery post(Post post) {
        if (keeps) {
            posts.add(post);
        }
        listener.accept(post);
        return new Delivery.Posted();
    }

    public List<String> of(Speaker speaker) {
        return posts.stream()
                .filter(post -> post.speaker() == speaker)
                .map(Post::text)
                .toList();
    }

    public String text() {
        return posts.stream().map(Post::marked).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {}
}
