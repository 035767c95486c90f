package io.hyperherd.monitor.loop;

import io.hyperherd.HyperHerdException;
import io.hyperherd.Snapshot;
import io.hyperherd.monitor.command.Facts;
import io.hyperherd.monitor.file.Inbox;
import io.hyperherd.monitor.file.NextTick;
import io.hyperherd.monitor.look.SnapshotFile;
import io.hyperherd.monitor.look.TickBuilder;
import io.hyperherd.monitor.spi.ChannelException;
import io.hyperherd.monitor.spi.Operator;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Speaker;
import io.hyperherd.monitor.spi.Trigger;
import io.hyperherd.monitor.tool.Workshop;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The loop. The thread that calls {@link #run} owns the workspace: it looks, acts, answers people and waits, one thing at a time. Everybody
 * else puts work into its queue, which is bounded.
 */
public final class Monitor {

    /** Of one look; each may take a channel seconds. */
    private static final int MOST_PICTURES = 5;

    private static final int MOST_FAILURES = 5;
    private static final int LONGEST_QUEUE = 1000;

    private final Parts parts;
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Room room;
    private final Inbox inbox;
    private final Watcher watcher;
    private final Alarm poll;
    private final Alarm heartbeat;
    private final Alarm dashboard;
    private final Optional<Ticker> ticker;
    private final Optional<Operator> operator;
    private Optional<Instant> tickDue;
    private Trigger trigger = Trigger.BOOT;
    private String trouble = "";

    /** Creates it; no file and no channel is touched before {@link #run}. */
    public Monitor(Parts parts) {
        this.parts = parts;
        Instant now = parts.clock().now();
        room = new Room(parts, queue, now);
        inbox = new Inbox(parts.files());
        watcher = new Watcher(new SnapshotFile(parts.files()).statuses());
        Workshop workshop = room.workshop();
        operator = parts.operator().map(make -> make.apply(workshop));
        ticker = operator.map(acting -> new Ticker(
                new TickBuilder(parts.workplace(), parts.files(), parts.clock()),
                workshop,
                acting,
                new NextTick(parts.files()),
                parts.clock(),
                parts.pacing().unasked()));
        room.operator(operator.map(Operator::name));
        poll = new Alarm(parts.pacing().poll(), now);
        heartbeat =
                new Alarm(parts.pacing().heartbeat(), now.plus(parts.pacing().heartbeat()));
        dashboard = new Alarm(parts.pacing().dashboard(), now);
        tickDue = ticker.map(any -> now);
    }

    /**
     * Runs until the end.
     *
     * @throws ChannelException when a channel cannot be used
     */
    public End run() throws ChannelException {
        try {
            parts.channel().start(new FrontDoor(queue, () -> room));
            if (ticker.isEmpty()) {
                say(Speaker.PASSIVE, "Nobody operates: I watch, and answer commands.");
            }
            End end = loop();
            room.health(Facts.Health.STOPPING);
            say(Speaker.FAREWELL, farewell(end));
            return end;
        } finally {
            operator.ifPresent(Operator::close);
            parts.channel().close();
            over.countDown();
        }
    }

    /** Asks the monitor to end, and waits for that; any thread may call it. Returns whether it ended in time. */
    public boolean stop(String who, Duration atMost) throws InterruptedException {
        while (!queue.offer(() -> room.shutDown(who))) {
            queue.poll();
        }
        return over.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private String farewell(End end) {
        Facts facts = room.facts();
        return "Monitor " + end.words() + ". " + facts.ticks() + " ticks"
                + String.format(Locale.ROOT, ", $%.4f", facts.dollars())
                + ". Trials that are live go on; nothing more comes from here.";
    }

    private End loop() {
        try {
            finishWhatACrashLeft();
            while (true) {
                serve();
                Optional<End> end = room.ending().or(this::step);
                if (end.isPresent()) {
                    return end.get();
                }
                rest();
            }
        } catch (InterruptedException interrupted) {
            return room.ending().orElse(new End.Stopped("an interrupt"));
        }
    }

    private void finishWhatACrashLeft() {
        try {
            room.workshop().raising().finish();
        } catch (IOException | HyperHerdException failed) {
            say(
                    Speaker.WARNING,
                    "A change of the sweep's file that was begun could not be finished: " + failed.getMessage());
        }
    }

    private void serve() {
        for (Runnable work = queue.poll(); work != null; work = queue.poll()) {
            room.serve(work);
        }
    }

    private void rest() throws InterruptedException {
        Instant now = parts.clock().now();
        Instant next = Stream.of(
                        poll.due(), heartbeat.due(), dashboard.due(), tickDue.filter(due -> !watcher.isSilent()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(now.plus(parts.pacing().unasked()));
        parts.clock().next(queue, Duration.between(now, next)).ifPresent(room::serve);
    }

    /** Does what is due. */
    private Optional<End> step() {
        Instant now = parts.clock().now();
        if (poll.rings(now)) {
            look();
        }
        if (heartbeat.rings(now)) {
            room.seen().ifPresent(seen -> say(Speaker.HEARTBEAT, room.totals(seen)));
        }
        if (dashboard.rings(now)) {
            room.showDashboard();
        }
        if (room.tookMessage() || (trouble.isEmpty() && inbox.hasNews() && tickDue.isPresent())) {
            wake(Trigger.USER_MESSAGE);
        }
        boolean due = tickDue.filter(at -> !at.isAfter(now)).isPresent();
        return due && !watcher.isSilent() ? tick() : Optional.empty();
    }

    /** Failures outrank what was due before; a retry keeps the trigger of the tick that failed. */
    private void wake(Trigger cause) {
        if (ticker.isPresent() && room.failures() == 0) {
            // What is due stays so: a time taken anew lies after the one that the step compares with, for ever.
            Instant now = parts.clock().now();
            tickDue = tickDue.filter(at -> !at.isAfter(now)).or(() -> Optional.of(now));
            trigger = trigger == Trigger.BOOT || trigger == Trigger.FAILURE ? trigger : cause;
        }
    }

    private void look() {
        try {
            Snapshot snapshot = room.look();
            trouble = "";
            Watcher.News news = watcher.see(snapshot);
            news.posts().forEach(room::post);
            news.ended().stream().limit(MOST_PICTURES).forEach(room::illustrate);
            news.trigger().ifPresent(this::wake);
        } catch (HyperHerdException failed) {
            String why = String.valueOf(failed.getMessage());
            if (!why.equals(trouble)) {
                say(Speaker.WARNING, "The sweep cannot be looked at: " + why);
            }
            trouble = why;
        }
    }

    private Optional<End> tick() {
        if (room.isOld()) {
            look();
        }
        Optional<Snapshot> snapshot = room.seen().filter(seen -> trouble.isEmpty() && !seen.isStale());
        if (snapshot.isEmpty()) {
            tickDue = poll.due();
            return Optional.empty();
        }
        tickDue = Optional.empty();
        room.nextTick(Optional.empty());
        parts.channel().thinking();
        try {
            return concluded(ticker.orElseThrow().tick(trigger, snapshot.get()));
        } catch (InterruptedException interrupted) {
            return Optional.of(room.ending().orElse(new End.Stopped("an interrupt")));
        } finally {
            parts.channel().resting();
        }
    }

    private Optional<End> concluded(Ticker.Outcome outcome) {
        if (outcome instanceof Ticker.Outcome.Failed failed) {
            return failed(failed.why());
        }
        trigger = Trigger.SCHEDULED;
        if (outcome instanceof Ticker.Outcome.Halted halted) {
            room.ticked(halted.effort());
            return Optional.of(new End.Halted(halted.reason()));
        }
        Ticker.Outcome.Next next = (Ticker.Outcome.Next) outcome;
        room.ticked(next.effort());
        tickDue = Optional.of(parts.clock().now().plus(next.delay()));
        room.nextTick(tickDue);
        boolean counted = parts.maxTicks().isPresent()
                && room.facts().ticks() >= parts.maxTicks().getAsInt();
        return counted ? Optional.of(new End.Counted()) : Optional.empty();
    }

    private Optional<End> failed(String why) {
        int failures = room.failed();
        say(
                Speaker.WARNING,
                "Tick failed (" + failures + "/" + MOST_FAILURES + "): " + why
                        + (failures < MOST_FAILURES
                                ? ". Trying again in " + parts.pacing().retry().toSeconds() + " s."
                                : ""));
        if (failures >= MOST_FAILURES) {
            room.health(Facts.Health.HALTED);
            return Optional.of(new End.GaveUp(why));
        }
        tickDue = Optional.of(parts.clock().now().plus(parts.pacing().retry()));
        room.nextTick(tickDue);
        return Optional.empty();
    }

    private void say(Speaker speaker, String text) {
        room.post(new Post(speaker, text));
    }
}
