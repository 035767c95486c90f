package io.hyperherd.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Says what goes wrong, call by call: first what was laid down with {@link #next}, then by the {@link #weather}. The same seed and the
 * same calls meet the same faults. At first nothing goes wrong. May be used by several threads.
 */
public final class FaultScript {

    private final Random random;
    private final Map<Class<?>, Deque<Fault>> laidDown = new HashMap<>();
    private final List<Fault> met = new ArrayList<>();
    private List<Fault> possible = List.of();
    private double likelihood;

    FaultScript(long seed) {
        random = new Random(seed);
    }

    /** Lets the next call that {@code fault} can befall meet it; several for one kind of call befall one call after the other. */
    public synchronized FaultScript next(Fault fault, Fault... more) {
        add(fault);
        List.of(more).forEach(this::add);
        return this;
    }

    private void add(Fault fault) {
        laidDown.computeIfAbsent(fault.getClass(), kind -> new ArrayDeque<>()).add(fault);
    }

    /**
     * Lets each call from now on meet one of {@code faults} at random.
     *
     * @param chance how likely a call meets one, from 0 to 1
     * @param faults in an order that stays, or chance does not repeat itself; those that cannot befall a call are none to it
     */
    public synchronized FaultScript weather(double chance, Collection<? extends Fault> faults) {
        likelihood = chance;
        possible = List.copyOf(faults);
        return this;
    }

    /** Lets nothing go wrong from now on. */
    public synchronized void clear() {
        laidDown.clear();
        possible = List.of();
    }

    /** Returns the faults that calls have met so far, in order. */
    public synchronized List<Fault> met() {
        return List.copyOf(met);
    }

    /** Returns what befalls a call of this kind. */
    synchronized <F extends Fault> Optional<F> draw(Class<F> kind) {
        Optional<F> drawn = laidDown(kind).or(() -> byChance(kind));
        drawn.ifPresent(met::add);
        return drawn;
    }

    private <F extends Fault> Optional<F> laidDown(Class<F> kind) {
        return Optional.ofNullable(laidDown.get(kind)).map(Deque::poll).map(kind::cast);
    }

    private <F extends Fault> Optional<F> byChance(Class<F> kind) {
        List<F> candidates =
                possible.stream().filter(kind::isInstance).map(kind::cast).toList();
        return candidates.isEmpty() || random.nextDouble() >= likelihood
                ? Optional.empty()
                : Optional.of(candidates.get(random.nextInt(candidates.size())));
    }

    /** Returns whether this row is one of those that a fault takes. */
    synchronized boolean takesRow() {
        return random.nextBoolean();
    }
}
