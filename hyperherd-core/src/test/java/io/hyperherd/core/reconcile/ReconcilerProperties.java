package io.hyperherd.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Manifest;
import io.hyperherd.Reconciliation;
import io.hyperherd.Trial;
import io.hyperherd.Trial.Origin;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.space.TrialSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every sweep, every sequence of edits, and every status that trials reach in between. */
class ReconcilerProperties {

    /** The values that successive versions of the definition yield. */
    @Provide
    Arbitrary<List<Set<Integer>>> edits() {
        return Arbitraries.integers()
                .between(0, 12)
                .set()
                .ofMinSize(1)
                .ofMaxSize(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property(tries = 2000)
    void noIndexIsEverUsedForTwoTrials(@ForAll("edits") List<Set<Integer>> edits, @ForAll long seed) {
        Map<Integer, String> owners = new HashMap<>();
        History history = new History(seed);
        for (Set<Integer> values : edits) {
            for (Trial trial : history.edit(values).trials()) {
                assertThat(owners.putIfAbsent(trial.index(), trial.hash())).isIn(null, trial.hash());
            }
        }
    }

    @Property(tries = 2000)
    void liveAndFinishedTrialsAreNeverLost(@ForAll("edits") List<Set<Integer>> edits, @ForAll long seed) {
        History history = new History(seed);
        Set<Integer> precious = new HashSet<>();
        for (Set<Integer> values : edits) {
            Set<Integer> present = indices(history.edit(values));
            assertThat(present).containsAll(precious);
            precious = indices(new Manifest(history.age().trials().stream()
                    .filter(t -> t.status().isProtected())
                    .toList()));
        }
    }

    @Property(tries = 2000)
    void aTrialThatStaysIsNotTouched(@ForAll("edits") List<Set<Integer>> edits, @ForAll long seed) {
        History history = new History(seed);
        for (Set<Integer> values : edits) {
            Manifest before = history.manifest;
            Manifest after = history.edit(values);
            for (Trial trial : after.trials()) {
                before.trial(trial.index())
                        .ifPresent(old ->
                                assertThat(trial.withOrigin(old.origin())).isEqualTo(old));
            }
            history.age();
        }
    }

    @Property(tries = 2000)
    void applyingADefinitionTwiceIsApplyingItOnce(@ForAll("edits") List<Set<Integer>> edits, @ForAll long seed) {
        History history = new History(seed);
        for (Set<Integer> values : edits) {
            Manifest once = history.edit(values);
            Reconciliation again = Reconciler.reconcile(once, Sweeps.yielding(values), history.nextIndex);
            assertThat(again.isEmpty()).isTrue();
            assertThat(Reconciler.apply(once, again)).isEqualTo(once);
            history.age();
        }
    }

    @Property(tries = 2000)
    void everyYieldedTrialIsThereExactlyOnceAndInOrder(@ForAll("edits") List<Set<Integer>> edits, @ForAll long seed) {
        History history = new History(seed);
        for (Set<Integer> values : edits) {
            List<Trial> defined = history.edit(values).trials().stream()
                    .filter(t -> t.origin() == Origin.DEFINED)
                    .toList();
            assertThat(defined.stream().map(Trial::hash))
                    .containsExactlyInAnyOrderElementsOf(Sweeps.yielding(values).stream()
                            .map(TrialSpec::hash)
                            .toList());
            history.age();
        }
    }

    @Property(tries = 2000)
    void onlyTrialsWithoutWorkToLoseGo(@ForAll("edits") List<Set<Integer>> edits, @ForAll long seed) {
        History history = new History(seed);
        for (Set<Integer> values : edits) {
            Reconciliation change = history.reconcile(values);
            assertThat(change.removed()).allMatch(t -> t.status().isPending() && t.origin() == Origin.DEFINED);
            assertThat(change.orphaned()).allMatch(t -> t.status().isProtected());
            history.edit(values);
            history.age();
        }
    }

    private static Set<Integer> indices(Manifest manifest) {
        Set<Integer> indices = new HashSet<>();
        manifest.trials().forEach(t -> indices.add(t.index()));
        return indices;
    }

    /** A workspace through time. */
    private static final class History {
        private final Random random;
        private Manifest manifest = Manifest.EMPTY;
        private int nextIndex;

        History(long seed) {
            random = new Random(seed);
        }

        Reconciliation reconcile(Set<Integer> values) {
            return Reconciler.reconcile(manifest, Sweeps.yielding(values), nextIndex);
        }

        Manifest edit(Set<Integer> values) {
            manifest = Reconciler.apply(manifest, reconcile(values));
            manifest.trials().forEach(t -> nextIndex = Math.max(nextIndex, t.index() + 1));
            return manifest;
        }

        Manifest age() {
            TrialStatus[] all = TrialStatus.values();
            List<Trial> aged = new ArrayList<>();
            manifest.trials().forEach(t -> aged.add(t.withStatus(all[random.nextInt(all.length)])));
            manifest = new Manifest(aged);
            return manifest;
        }
    }
}
