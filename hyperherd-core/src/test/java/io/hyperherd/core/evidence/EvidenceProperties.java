package io.hyperherd.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.AttemptEnd;
import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of evidence, whatever it says and in whatever order it arrives. */
class EvidenceProperties {

    private static Evidence joined(Iterable<Evidence> pieces) {
        Evidence all = Evidence.NONE;
        for (Evidence piece : pieces) {
            all = all.join(piece);
        }
        return all;
    }

    private static Optional<Reach> reach(Evidence evidence) {
        return evidence.standing().map(Standing::reach);
    }

    @Property(tries = 3000)
    void theOrderOfArrivalDoesNotMatter(@ForAll("evidence") Evidence one, @ForAll("evidence") Evidence other) {
        assertThat(one.join(other)).isEqualTo(other.join(one));
    }

    @Property(tries = 3000)
    void theGroupingDoesNotMatter(
            @ForAll("evidence") Evidence one, @ForAll("evidence") Evidence two, @ForAll("evidence") Evidence three) {
        assertThat(one.join(two).join(three)).isEqualTo(one.join(two.join(three)));
    }

    @Property(tries = 3000)
    void repetitionTellsNothing(@ForAll("evidence") Evidence one, @ForAll("evidence") Evidence other) {
        Evidence both = one.join(other);

        assertThat(both.join(one)).isEqualTo(both);
        assertThat(one.join(one)).isEqualTo(one);
    }

    @Property(tries = 3000)
    void silenceChangesNothing(@ForAll("evidence") Evidence known) {
        assertThat(known.join(Evidence.NONE)).isEqualTo(known);
    }

    @Property(tries = 5000)
    void moreEvidenceNeverMovesATrialBackwards(@ForAll("evidence") Evidence known, @ForAll("piece") Evidence more) {
        reach(known)
                .ifPresent(before ->
                        assertThat(reach(known.join(more)).orElseThrow()).isGreaterThanOrEqualTo(before));
    }

    @Property(tries = 3000)
    void anOlderAttemptsEvidenceChangesNothing(@ForAll("evidence") Evidence known, @ForAll("piece") Evidence more) {
        Optional<Standing> before = known.standing();
        boolean older = before.isPresent()
                && reach(more).orElseThrow().attempt() < before.get().reach().attempt();

        if (older) {
            assertThat(known.join(more).standing()).isEqualTo(before);
        }
    }

    @Property(tries = 5000)
    void whatRanOrEndedWaitsAgainOnlyAfterALaterRestartOrInALaterAttempt(
            @ForAll("evidence") Evidence known, @ForAll("piece") Evidence more) {
        known.standing()
                .filter(before -> before.reach().phase().compareTo(Reach.Phase.WAITING) > 0)
                .ifPresent(before -> {
                    Standing after = known.join(more).standing().orElseThrow();
                    if (after.status() == TrialStatus.QUEUED) {
                        assertThat(after.reach().attempt() > before.reach().attempt()
                                        || after.reach().restart()
                                                > before.reach().restart())
                                .isTrue();
                    }
                });
    }

    @Property(tries = 3000)
    void theSchedulersVerdictOnAnEndIsKept(@ForAll("ends") AttemptEnd end, @ForAll("states") TaskState state) {
        Evidence said = Evidence.said(1, end.job(), report(state, end.restart()));
        Evidence both = said.join(Evidence.ended(1, end));
        boolean over =
                reach(said).filter(reach -> reach.phase() == Reach.Phase.ENDED).isPresent();

        assertThat(both.standing().orElseThrow().status())
                .isEqualTo(over ? TrialStatus.of(state).orElseThrow() : end.status());
    }

    private static TaskReport report(TaskState state, int restarts) {
        return new TaskReport(
                state,
                state.name(),
                "queue",
                Optional.empty(),
                Accounting.NONE,
                restarts == 0 ? OptionalInt.empty() : OptionalInt.of(restarts),
                Optional.empty());
    }

    @Provide
    Arbitrary<Evidence> evidence() {
        return piece().list().ofMaxSize(6).map(EvidenceProperties::joined);
    }

    @Provide
    Arbitrary<Evidence> piece() {
        Arbitrary<Integer> attempts = Arbitraries.integers().between(1, 3);
        Arbitrary<Evidence> sent = Combinators.combine(attempts, jobs()).as(Evidence::sent);
        Arbitrary<Evidence> said = Combinators.combine(attempts, jobs(), states(), restarts())
                .as((attempt, job, state, restart) -> Evidence.said(attempt, job, report(state, restart)));
        Arbitrary<Evidence> ended = Combinators.combine(attempts, ends()).as(Evidence::ended);
        return Arbitraries.oneOf(List.of(sent, said, ended));
    }

    @Provide
    Arbitrary<TaskState> states() {
        return Arbitraries.of(TaskState.class).filter(state -> state != TaskState.UNKNOWN);
    }

    @Provide
    Arbitrary<AttemptEnd> ends() {
        return Combinators.combine(jobs(), restarts(), Arbitraries.of(0, 1, 143))
                .as((job, restart, code) -> new AttemptEnd(
                        job,
                        restart,
                        code,
                        code > 128 ? OptionalInt.of(code - 128) : OptionalInt.empty(),
                        "node",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        code == 143));
    }

    private static Arbitrary<JobId> jobs() {
        return Arbitraries.of("100", "200").map(JobId::new);
    }

    private static Arbitrary<Integer> restarts() {
        return Arbitraries.integers().between(0, 2);
    }
}
