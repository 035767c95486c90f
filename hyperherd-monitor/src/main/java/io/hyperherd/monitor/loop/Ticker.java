package io.hyperherd.monitor.loop;

import io.hyperherd.HyperHerdException;
import io.hyperherd.Snapshot;
import io.hyperherd.monitor.file.NextTick;
import io.hyperherd.monitor.look.TickBuilder;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Operator;
import io.hyperherd.monitor.spi.Operator.Effort;
import io.hyperherd.monitor.spi.OperatorException;
import io.hyperherd.monitor.spi.Trigger;
import io.hyperherd.monitor.tool.TickTools;
import io.hyperherd.monitor.tool.TickTools.Ending;
import io.hyperherd.monitor.tool.Workshop;
import java.time.Duration;

/** Runs one tick. */
final class Ticker {

    private final TickBuilder builder;
    private final Workshop workshop;
    private final Operator operator;
    private final NextTick next;
    private final Clock clock;
    private final Duration unasked;

    Ticker(TickBuilder builder, Workshop workshop, Operator operator, NextTick next, Clock clock, Duration unasked) {
        this.builder = builder;
        this.workshop = workshop;
        this.operator = operator;
        this.next = next;
        this.clock = clock;
        this.unasked = unasked;
    }

    /** What came of a tick. */
    sealed interface Outcome {

        /** Another comes. */
        record Next(Duration delay, Effort effort) implements Outcome {}

        /** None comes. */
        record Halted(String reason, Effort effort) implements Outcome {}

        /** It could not be carried out. */
        record Failed(String why) implements Outcome {}
    }

    /**
     * Runs a tick on {@code snapshot}, which must not be stale. What the operator was shown counts as worked off only if the tick comes to
     * its end.
     *
     * @throws InterruptedException when the monitor is to end
     */
    Outcome tick(Trigger trigger, Snapshot snapshot) throws InterruptedException {
        try {
            next.clear();
            TickBuilder.Built built = builder.build(trigger, snapshot);
            TickTools tools = new TickTools(workshop, built);
            Effort effort = operator.act(built.tick(), tools);
            builder.commit(built);
            return outcome(tools, effort);
        } catch (OperatorException | HyperHerdException failed) {
            return new Outcome.Failed(String.valueOf(failed.getMessage()));
        } catch (RuntimeException defect) {
            return new Outcome.Failed(defect.getClass().getSimpleName() + ": " + defect.getMessage());
        }
    }

    private Outcome outcome(TickTools tools, Effort effort) {
        Ending ending = tools.ending().orElseGet(() -> new Ending.Next(unasked));
        if (ending instanceof Ending.Halted halted) {
            next.halted(halted.reason(), clock.now());
            return new Outcome.Halted(halted.reason(), effort);
        }
        Duration delay = ((Ending.Next) ending).delay();
        next.scheduled(delay, clock.now());
        return new Outcome.Next(delay, effort);
    }
}
