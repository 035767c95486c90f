package io.hyperherd.discord.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A script of what goes wrong over REST: each fault answers in place of the fake the first request that fits it, once. */
public final class Faults {

    private final List<Fault> script = new ArrayList<>();

    /** Lets the next request whose {@linkplain Request#line() line} fits be answered like this. */
    public synchronized void next(String line, Reply reply) {
        script.add(new Fault(Pattern.compile(line), reply));
    }

    synchronized Optional<Reply> hit(Request request) {
        Optional<Fault> fault = script.stream()
                .filter(f -> f.line.matcher(request.line()).matches())
                .findFirst();
        fault.ifPresent(script::remove);
        return fault.map(Fault::reply);
    }

    private record Fault(Pattern line, Reply reply) {}
}
