package io.hyperherd.monitor.channel;

import io.hyperherd.monitor.spi.Attachment;
import io.hyperherd.monitor.spi.Caller;
import io.hyperherd.monitor.spi.Channel;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Delivery;
import io.hyperherd.monitor.spi.Message;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Reception;
import io.hyperherd.monitor.spi.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The terminal: posts are printed, and lines that are typed are commands or messages. What ends the input does not end the monitor. */
public final class ConsoleChannel implements Channel {

    private final PrintStream out;
    private final Optional<InputStream> in;
    private final Clock clock;
    private final Caller me;

    /**
     * Creates it.
     *
     * @param in where lines come from; empty when nothing is read
     * @param user who types
     */
    public ConsoleChannel(PrintStream out, Optional<InputStream> in, Clock clock, String user) {
        this.out = out;
        this.in = in;
        this.clock = clock;
        me = new Caller(Caller.CONSOLE, user, user, Set.of());
    }

    @Override
    public String name() {
        return Caller.CONSOLE;
    }

    @Override
    public void start(Reception reception) {
        in.ifPresent(lines -> {
            Thread reader = new Thread(() -> read(lines, reception), "console");
            reader.setDaemon(true);
            reader.start();
        });
    }

    private void read(InputStream input, Reception reception) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line.strip(), reception);
            }
        } catch (IOException closed) {
            print("The terminal can no longer be read: " + closed.getMessage());
        }
    }

    private void take(String line, Reception reception) {
        if (line.isEmpty()) {
            return;
        }
        ConsoleLine.request(line, me, reception.commands())
                .ifPresentOrElse(
                        request -> reception.command(request).thenAccept(this::answer),
                        () -> reception.message(me, new Message(clock.now(), me.source(), me.name(), line)));
    }

    private void answer(Reply reply) {
        String question = reply.confirmation()
                .map(asked -> "\nType `confirm " + asked.token() + "` to go ahead.")
                .orElse("");
        print(reply.text() + question);
        reply.files().forEach(this::mention);
    }

    @Override
    public Delivery post(Post post) {
        print(post.trial().isPresent() ? "[trial " + post.trial().getAsInt() + "] " + post.marked() : post.marked());
        post.files().forEach(this::mention);
        return new Delivery.Posted();
    }

    private void mention(Attachment file) {
        print("  (" + file.name() + ", " + file.bytes().length + " bytes)");
    }

    /** What trials wrote may hold control sequences, which a terminal would obey. All is in a fixed pitch here, so fences say nothing. */
    private synchronized void print(String text) {
        out.println(text.replaceAll("(?m)^```\n?", "").stripTrailing().replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "�"));
        out.flush();
    }

    @Override
    public void close() {}
}
