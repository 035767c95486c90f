package io.hyperherd.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.hyperherd.FailureCause;
import io.hyperherd.Listening;
import io.hyperherd.Objective;
import io.hyperherd.Snapshot;
import io.hyperherd.Sweep;
import io.hyperherd.SweepEvent;
import io.hyperherd.SweepListener;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialStatus;
import io.hyperherd.WorkspaceException;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a run tells of itself. */
@Timeout(60)
class SweepEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    /** A look that was under way when its subscriber had enough may still write. */
    @AfterEach
    void nobodyLooksAnyMore() {
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("hyperherd-")));
    }

    private SweepRun run(Objective objective, long... values) {
        return Sweep.builder("told")
                .workspace(folder)
                .discrete("x", values)
                .objective(objective)
                .build()
                .run();
    }

    /** Collects what it is told, and asks for as much as it is told to. */
    private static final class Collector implements Flow.Subscriber<SweepEvent> {

        private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
        private final List<SweepEvent> events = new ArrayList<>();
        private final CompletableFuture<List<SweepEvent>> all = new CompletableFuture<>();

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription.complete(begun);
        }

        @Override
        public synchronized void onNext(SweepEvent event) {
            events.add(event);
        }

        @Override
        public void onError(Throwable trouble) {
            all.completeExceptionally(trouble);
        }

        @Override
        public void onComplete() {
            all.complete(events);
        }

        synchronized int count() {
            return events.size();
        }

        void request(long events) {
            subscription.join().request(events);
        }

        List<SweepEvent> everything() {
            request(Long.MAX_VALUE);
            return all.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        }
    }

    private static List<String> told(List<SweepEvent> events, int trial) {
        return events.stream()
                .filter(event -> concerns(event, trial))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    private static boolean concerns(SweepEvent event, int trial) {
        List<Boolean> concerned = new ArrayList<>();
        event.tell(new SweepListener() {
            @Override
            public void onSubmitted(SweepEvent.Submitted submitted) {
                concerned.add(submitted.trials().contains(trial));
            }

            @Override
            public void onStarted(SweepEvent.Started started) {
                concerned.add(started.trial().index() == trial);
            }

            @Override
            public void onMetricLogged(SweepEvent.MetricLogged logged) {
                concerned.add(logged.trial() == trial);
            }

            @Override
            public void onFailed(SweepEvent.Failed failed) {
                concerned.add(failed.trial().index() == trial);
            }

            @Override
            public void onFinished(SweepEvent.Finished finished) {
                concerned.add(finished.trial().index() == trial);
            }
        });
        return concerned.contains(true);
    }

    @Test
    void aTrialIsSubmittedStartsLogsAndEnds() {
        Collector collector = new Collector();
        run(
                        trial -> {
                            trial.logResult("loss", 0.5, 1);
                            trial.logResult("loss", 0.25, 2);
                            if (trial.getInt("x") == 2) {
                                throw new IllegalStateException("no");
                            }
                            return Map.of("acc", 0.75);
                        },
                        1,
                        2)
                .events()
                .subscribe(collector);

        List<SweepEvent> events = collector.everything();

        assertThat(events.get(0))
                .isInstanceOfSatisfying(
                        SweepEvent.Reconciled.class,
                        reconciled -> assertThat(reconciled.change().added()).hasSize(2));
        assertThat(told(events, 0))
                .containsExactly("Submitted", "Started", "MetricLogged", "MetricLogged", "MetricLogged", "Finished");
        assertThat(told(events, 1)).containsExactly("Submitted", "Started", "MetricLogged", "MetricLogged", "Failed");
        assertThat(events)
                .filteredOn(SweepEvent.MetricLogged.class::isInstance)
                .map(SweepEvent.MetricLogged.class::cast)
                .filteredOn(logged -> logged.trial() == 0)
                .extracting(SweepEvent.MetricLogged::step, SweepEvent.MetricLogged::value)
                .containsExactly(
                        tuple(OptionalLong.of(1), Value.of(0.5)),
                        tuple(OptionalLong.of(2), Value.of(0.25)),
                        tuple(OptionalLong.empty(), Value.of(0.75)));
        assertThat(events)
                .filteredOn(SweepEvent.Failed.class::isInstance)
                .map(event -> ((SweepEvent.Failed) event).cause())
                .containsExactly(new FailureCause.ExitCode(1));
    }

    @Test
    void whoComesLateIsToldEverythingUpToThen() {
        run(trial -> Map.of("acc", 1), 1, 2).await(PATIENCE);
        Collector collector = new Collector();

        Sweep.open(folder).events().subscribe(collector);

        List<SweepEvent> events = collector.everything();
        assertThat(told(events, 1)).containsExactly("Submitted", "Started", "MetricLogged", "Finished");
    }

    @Test
    void aSubscriberThatAsksForNothingDelaysNobodyAndIsToldAllOfItLater() {
        Collector slow = new Collector();
        SweepRun run = run(trial -> Map.of("acc", 1), 1, 2, 3);
        run.events().subscribe(slow);
        slow.request(1);

        Snapshot end = run.await(PATIENCE);

        assertThat(end.totals()).isEqualTo(Map.of(TrialStatus.COMPLETED, 3));
        assertThat(slow.count()).isLessThanOrEqualTo(1);
        List<SweepEvent> events = slow.everything();
        assertThat(told(events, 2)).containsExactly("Submitted", "Started", "MetricLogged", "Finished");
    }

    @Test
    void whoAsksForLessThanOneEventIsToldSo() {
        Collector wrong = new Collector();
        run(trial -> Map.of(), 1).events().subscribe(wrong);

        wrong.request(0);

        assertThatThrownBy(() -> wrong.all.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListenerIsToldUntilItIsClosedAndTheRunGoesOn() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        SweepRun run = run(
                trial -> {
                    go.await();
                    return Map.of();
                },
                1);
        Listening listening = run.listen(new SweepListener() {
            @Override
            public void onStarted(SweepEvent.Started event) {
                begun.countDown();
            }

            @Override
            public void onFinished(SweepEvent.Finished event) {
                ended.incrementAndGet();
            }

            @Override
            public void onSettled() {
                ended.incrementAndGet();
            }
        });
        begun.await();

        listening.close();
        go.countDown();

        assertThat(run.await(PATIENCE).isSettled()).isTrue();
        await().during(Duration.ofMillis(500)).until(() -> ended.get() == 0);
    }

    @Test
    void theEndCanBeAwaitedWithoutAThread() {
        SweepRun run = run(trial -> Map.of(), 1, 2);

        Snapshot end = run.settled()
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();

        assertThat(end.totals()).isEqualTo(Map.of(TrialStatus.COMPLETED, 2));
    }

    @Test
    void aWorkspaceThatCannotBeReadEndsTheTelling() throws IOException {
        SweepRun run = run(trial -> Map.of(), 1);
        run.await(PATIENCE);
        Files.writeString(folder.resolve(".hyperherd/manifest.json"), "{");
        Collector collector = new Collector();

        run.events().subscribe(collector);

        assertThatThrownBy(collector::everything).hasCauseInstanceOf(WorkspaceException.class);
        assertThatThrownBy(() -> run.settled().toCompletableFuture().get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(WorkspaceException.class);
    }
}
