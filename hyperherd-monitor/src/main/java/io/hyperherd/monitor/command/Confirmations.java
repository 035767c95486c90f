package io.hyperherd.monitor.command;

import io.hyperherd.monitor.spi.Caller;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Reception.Answer;
import io.hyperherd.monitor.spi.Reply;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Questions that wait for yes or no. Each is answered once, by whom it was put to, and is forgotten after a while. For one thread. */
final class Confirmations {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST = 50;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Pending> pending = new LinkedHashMap<>();

    Confirmations(Clock clock) {
        this.clock = clock;
    }

    /** Puts {@code question} to {@code caller}; to everybody who is allowed where there is none. */
    Reply ask(Optional<Caller> caller, String question, Supplier<Reply> deed) {
        Instant now = clock.now();
        pending.values().removeIf(waiting -> now.isAfter(waiting.until()));
        if (pending.size() >= MOST) {
            pending.remove(pending.keySet().iterator().next());
        }
        String token = String.format(Locale.ROOT, "%08x", random.nextInt());
        pending.put(token, new Pending(caller.map(Confirmations::key), deed, now.plus(LIFE)));
        return Reply.question(question, new Reply.Confirmation(token));
    }

    Reply answer(Caller caller, String token, Answer answer) {
        Pending waiting = pending.get(token);
        if (waiting == null || clock.now().isAfter(waiting.until())) {
            return Reply.aside("That question is no longer open; give the command again.");
        }
        if (waiting.caller().filter(key -> !key.equals(key(caller))).isPresent()) {
            return Reply.aside("Only who gave the command can confirm it.");
        }
        pending.remove(token);
        return answer == Answer.YES ? waiting.deed().get() : Reply.words("Nothing was done.");
    }

    private static String key(Caller caller) {
        return caller.source() + ":" + caller.id();
    }

    private record Pending(Optional<String> caller, Supplier<Reply> deed, Instant until) {}
}
