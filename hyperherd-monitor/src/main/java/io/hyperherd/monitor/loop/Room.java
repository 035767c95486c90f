package io.hyperherd.monitor.loop;

import io.hyperherd.HyperHerdException;
import io.hyperherd.Snapshot;
import io.hyperherd.monitor.command.Commands;
import io.hyperherd.monitor.command.DashboardView;
import io.hyperherd.monitor.command.Desk;
import io.hyperherd.monitor.command.Facts;
import io.hyperherd.monitor.command.Facts.Health;
import io.hyperherd.monitor.command.Plots;
import io.hyperherd.monitor.file.Inbox;
import io.hyperherd.monitor.look.Workplace;
import io.hyperherd.monitor.plan.Plan;
import io.hyperherd.monitor.plan.PlanFile;
import io.hyperherd.monitor.spi.Caller;
import io.hyperherd.monitor.spi.Dashboard;
import io.hyperherd.monitor.spi.Delivery;
import io.hyperherd.monitor.spi.Message;
import io.hyperherd.monitor.spi.Operator.Effort;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Reception.Answer;
import io.hyperherd.monitor.spi.Reception.Taken;
import io.hyperherd.monitor.spi.Reply;
import io.hyperherd.monitor.spi.Request;
import io.hyperherd.monitor.spi.Speaker;
import io.hyperherd.monitor.tool.People;
import io.hyperherd.monitor.tool.Workshop;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** What the loop, people and tools meet in: what was last seen, how the monitor does, and who wants something of it. For one thread. */
final class Room implements Desk, People, FrontDoor.Host {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration COOL_DOWN = Duration.ofSeconds(20);

    private final Parts parts;
    private final BlockingQueue<Runnable> queue;
    private final Workshop workshop;
    private final Commands commands;
    private final PlanFile plan;
    private final Inbox inbox;
    private Facts facts;
    private Optional<Snapshot> seen = Optional.empty();
    private Instant seenAt = Instant.EPOCH;
    private Instant refreshed = Instant.EPOCH;
    private Optional<End> ending = Optional.empty();
    private boolean tookMessage;

    Room(Parts parts, BlockingQueue<Runnable> queue, Instant now) {
        this.parts = parts;
        this.queue = queue;
        workshop = new Workshop(parts.workplace(), parts.files(), parts.sweepFile(), parts.clock(), this);
        commands = new Commands(this, parts.allowed(), parts.clock());
        plan = new PlanFile(parts.files());
        inbox = new Inbox(parts.files());
        facts = new Facts("", Health.RUNNING, 0, 0, 0, now, Optional.empty());
    }

    // What the loop asks.

    void operator(Optional<String> name) {
        facts = new Facts(
                name.orElse("nobody"),
                name.isPresent() ? Health.RUNNING : Health.PASSIVE,
                0,
                0,
                0,
                facts.started(),
                Optional.empty());
    }

    Optional<Snapshot> seen() {
        return seen;
    }

    /** Returns whether what was seen last is no base for a tick any more. */
    boolean isOld() {
        return seen.isEmpty() || parts.clock().now().isAfter(seenAt.plus(FRESH));
    }

    Optional<End> ending() {
        return ending;
    }

    boolean tookMessage() {
        boolean took = tookMessage;
        tookMessage = false;
        return took;
    }

    int failures() {
        return facts.failures();
    }

    int failed() {
        facts = with(Health.DEGRADED, facts.failures() + 1, facts.ticks(), facts.dollars(), facts.nextTick());
        return facts.failures();
    }

    void ticked(Effort effort) {
        facts = with(Health.RUNNING, 0, facts.ticks() + 1, facts.dollars() + effort.dollars(), facts.nextTick());
    }

    void health(Health health) {
        facts = with(health, facts.failures(), facts.ticks(), facts.dollars(), facts.nextTick());
    }

    void nextTick(Optional<Instant> at) {
        facts = with(facts.health(), facts.failures(), facts.ticks(), facts.dollars(), at);
    }

    private Facts with(Health health, int failures, int ticks, double dollars, Optional<Instant> next) {
        return new Facts(facts.operator(), health, failures, ticks, dollars, facts.started(), next);
    }

    /** A defect in what somebody asked for is told, and ends nothing. */
    void serve(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException defect) {
            post(new Post(
                    Speaker.WARNING,
                    "A command failed: " + defect.getClass().getSimpleName() + ": " + defect.getMessage()));
        }
    }

    String totals(Snapshot snapshot) {
        return snapshot.totals().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().word())
                .collect(Collectors.joining(", "));
    }

    void showDashboard() {
        seen.ifPresent(snapshot -> parts.channel().show(view(snapshot)));
    }

    /** Whoever misses the picture asks for it, and is told then what was wrong. */
    void illustrate(int index) {
        try {
            new Plots(workshop.reading(), latest())
                    .ofTrial(index, Plan.of(plan()).metric())
                    .ifPresent(parts.channel()::illustrate);
        } catch (HyperHerdException unreadable) {
            // What a trial streamed cannot be read: no reason to stop looking after the sweep.
        }
    }

    private Dashboard view(Snapshot snapshot) {
        return DashboardView.of(
                snapshot, facts, Plan.of(plan()).phase().word(), parts.clock().now());
    }

    // What commands ask.

    @Override
    public Workplace workplace() {
        return parts.workplace();
    }

    @Override
    public Workshop workshop() {
        return workshop;
    }

    @Override
    public Snapshot latest() {
        return seen.orElseGet(this::look);
    }

    @Override
    public Snapshot look() {
        Snapshot snapshot = parts.workplace().snapshot();
        seen = Optional.of(snapshot);
        seenAt = parts.clock().now();
        return snapshot;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public String plan() {
        return plan.text();
    }

    @Override
    public void showAnew() {
        parts.channel().showAnew(view(latest()));
    }

    @Override
    public void shutDown(String who) {
        ending = Optional.of(new End.Stopped(who));
    }

    // What tools ask.

    @Override
    public Delivery post(Post post) {
        return parts.channel().post(post);
    }

    @Override
    public String via() {
        return parts.channel().name();
    }

    @Override
    public void confirmStopAll() {
        Reply question = commands.askToStopAll();
        question.confirmation()
                .ifPresent(asked -> post(
                        new Post(Speaker.OPERATOR, question.text() + " `/confirm " + asked.token() + "` goes ahead.")));
    }

    @Override
    public <T> T await(CompletableFuture<T> answer, Duration atMost)
            throws ExecutionException, TimeoutException, InterruptedException {
        Instant until = parts.clock().now().plus(atMost);
        CompletableFuture<Boolean> woken = answer.handle((value, failure) -> queue.offer(() -> {}));
        while (!answer.isDone()) {
            Duration left = Duration.between(parts.clock().now(), until);
            if (ending.isPresent()) {
                answer.cancel(true);
                throw new InterruptedException("the monitor is to end");
            } else if (left.isNegative() || left.isZero()) {
                answer.cancel(true);
                throw new TimeoutException("no answer in " + atMost.toSeconds() + " s");
            }
            parts.clock().next(queue, left).ifPresent(this::serve);
        }
        woken.join();
        return answer.get();
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        Instant until = parts.clock().now().plus(time);
        for (Duration left = time; !left.isNegative() && !left.isZero() && !inbox.hasNews(); ) {
            if (ending.isPresent()) {
                throw new InterruptedException("the monitor is to end");
            }
            parts.clock().next(queue, left).ifPresent(this::serve);
            left = Duration.between(parts.clock().now(), until);
        }
    }

    // What people ask.

    @Override
    public Taken take(Caller caller, Message message) {
        if (!commands.allows(caller)) {
            return Taken.NOT_ALLOWED;
        } else if (message.text().isBlank()) {
            return Taken.BLANK;
        }
        inbox.add(message);
        tookMessage = true;
        return Taken.TAKEN;
    }

    @Override
    public Reply handle(Request request) {
        return commands.handle(request);
    }

    @Override
    public Reply confirm(Caller caller, String token, Answer answer) {
        return commands.confirm(caller, token, answer);
    }

    @Override
    public Reply refresh() {
        Instant now = parts.clock().now();
        if (now.isBefore(refreshed.plus(COOL_DOWN))) {
            showDashboard();
            return Reply.aside("The dashboard was refreshed a moment ago; wait "
                    + COOL_DOWN.minus(Duration.between(refreshed, now)).toSeconds() + " s.");
        }
        look();
        refreshed = now;
        showDashboard();
        return Reply.aside("Refreshed.");
    }
}
