package io.hyperherd.monitor.loop;

import io.hyperherd.Snapshot;
import io.hyperherd.monitor.file.NextTick;
import io.hyperherd.monitor.look.TickBuilder;
import io.hyperherd.monitor.spi.Operator;
import io.hyperherd.monitor.spi.Operator.Effort;
import io.hyperherd.monitor.spi.Trigger;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs one tick without a loop around it. */
public final class Once {

    private final Parts parts;

    /** Creates it. */
    public Once(Parts parts) {
        this.parts = parts;
    }

    /**
     * How the tick ended.
     *
     * @param effort what it took
     * @param delay until another should come
     * @param halted why none should come
     * @param failure why the tick could not be carried out
     */
    public record Result(Effort effort, Duration delay, Optional<String> halted, Optional<String> failure) {}

    /** Runs it. */
    public Result run(Trigger trigger) {
        Room room = new Room(parts, new LinkedBlockingQueue<>(), parts.clock().now());
        try (Operator operator = parts.operator()
                .orElseThrow(() -> new IllegalStateException("one tick needs an operator"))
                .apply(room.workshop())) {
            room.workshop().raising().finish();
            Snapshot snapshot = room.look();
            if (snapshot.isStale()) {
                return failed("the scheduler does not answer, so nothing was done; try again later");
            }
            Ticker ticker = new Ticker(
                    new TickBuilder(parts.workplace(), parts.files(), parts.clock()),
                    room.workshop(),
                    operator,
                    new NextTick(parts.files()),
                    parts.clock(),
                    parts.pacing().unasked());
            return result(ticker.tick(trigger, snapshot));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("interrupted");
        } catch (IOException e) {
            return failed(String.valueOf(e.getMessage()));
        }
    }

    private static Result result(Ticker.Outcome outcome) {
        if (outcome instanceof Ticker.Outcome.Failed failed) {
            return failed(failed.why());
        } else if (outcome instanceof Ticker.Outcome.Halted halted) {
            return new Result(halted.effort(), Duration.ZERO, Optional.of(halted.reason()), Optional.empty());
        }
        Ticker.Outcome.Next next = (Ticker.Outcome.Next) outcome;
        return new Result(next.effort(), next.delay(), Optional.empty(), Optional.empty());
    }

    private static Result failed(String why) {
        return new Result(Effort.NONE, Duration.ZERO, Optional.empty(), Optional.of(why));
    }
}
