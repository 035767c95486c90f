package io.hyperherd.core.reconcile;

import static io.hyperherd.TrialStatus.CANCELLED;
import static io.hyperherd.TrialStatus.COMPLETED;
import static io.hyperherd.TrialStatus.FAILED;
import static io.hyperherd.TrialStatus.READY;
import static io.hyperherd.TrialStatus.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Manifest;
import io.hyperherd.Reconciliation;
import io.hyperherd.Trial;
import io.hyperherd.Trial.Origin;
import io.hyperherd.core.space.TrialSpec;
import io.hyperherd.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

    @Test
    void appendsWhatIsNewBehindWhatIsThere() {
        Manifest before = Sweeps.manifest(List.of(10), List.of(COMPLETED));

        Manifest after = apply(before, List.of(10, 20), 1);

        assertThat(after.trials()).extracting(Trial::index).containsExactly(0, 1);
        assertThat(after.trials()).extracting(Trial::status).containsExactly(COMPLETED, READY);
    }

    @Test
    void dropsTrialsThatHaveNotRun() {
        Manifest before = Sweeps.manifest(List.of(1, 2, 3), List.of(READY, FAILED, CANCELLED));

        assertThat(apply(before, List.of(3), 3).trials())
                .extracting(Trial::index)
                .containsExactly(2);
    }

    @Test
    void neverGivesANewTrialAnIndexThatWasUsed() {
        Manifest before = Sweeps.manifest(List.of(1, 2), List.of(READY));

        Manifest after = apply(before, List.of(7, 8), 8);

        assertThat(after.trials()).extracting(Trial::index).containsExactly(8, 9);
    }

    @Test
    void keepsARunningTrialThatTheDefinitionDroppedAsAnOrphan() {
        Manifest before = Sweeps.manifest(List.of(1, 2), List.of(RUNNING, READY));

        Reconciliation change = Reconciler.reconcile(before, Sweeps.yielding(List.of(2)), 2);

        assertThat(change.orphaned()).extracting(Trial::index).containsExactly(0);
        assertThat(Reconciler.apply(before, change).trials())
                .extracting(Trial::origin)
                .containsExactly(Origin.ORPHAN, Origin.DEFINED);
    }

    @Test
    void anOrphanStaysForGoodAndNeverBlocksAgainEvenWhenItFails() {
        Manifest before = apply(Sweeps.manifest(List.of(1), List.of(RUNNING)), List.of(2), 1);
        Manifest failed = new Manifest(before.trials().stream()
                .map(t -> t.index() == 0 ? t.withStatus(FAILED) : t)
                .toList());

        Reconciliation change = Reconciler.reconcile(failed, Sweeps.yielding(List.of(2)), 2);

        assertThat(change.isEmpty()).isTrue();
        assertThat(change.kept()).extracting(Trial::index).containsExactly(0, 1);
    }

    @Test
    void anOrphanThatTheDefinitionYieldsAgainIsAnOrdinaryTrialAgain() {
        Manifest orphaned = apply(Sweeps.manifest(List.of(1), List.of(COMPLETED)), List.of(2), 1);

        Manifest after = apply(orphaned, List.of(1, 2), 2);

        assertThat(after.trials()).extracting(Trial::origin).containsOnly(Origin.DEFINED);
        assertThat(after.trials()).hasSize(2);
    }

    @Test
    void wholeNumbersAndFloatsAreDifferentTrials() {
        Manifest before = new Manifest(List.of(Sweeps.trial(0, Sweeps.spec("lr", Value.of(1)), READY)));

        Reconciliation change = Reconciler.reconcile(before, List.of(Sweeps.spec("lr", Value.of(1.0))), 1);

        assertThat(change.removed()).extracting(Trial::index).containsExactly(0);
        assertThat(change.added()).extracting(Trial::index).containsExactly(1);
    }

    @Test
    void recognisesATrialWhoseFloatsDifferInTheLastBitsOnly() {
        double here = 5.623413251903491e-05;
        double elsewhere = Math.nextUp(Math.nextUp(here));
        Trial theirs = Sweeps.trial(4, Sweeps.spec("lr", Value.of(elsewhere)), COMPLETED);

        Reconciliation change =
                Reconciler.reconcile(new Manifest(List.of(theirs)), List.of(Sweeps.spec("lr", Value.of(here))), 5);

        assertThat(change.kept()).containsExactly(theirs);
        assertThat(change.added()).isEmpty();
    }

    @Test
    void doesNotTakeFloatsThatAreMoreThanFourUlpsApartForOne() {
        double here = 0.001;
        double elsewhere = here + 6 * Math.ulp(here);
        Trial theirs = Sweeps.trial(0, Sweeps.spec("lr", Value.of(elsewhere)), READY);

        Reconciliation change =
                Reconciler.reconcile(new Manifest(List.of(theirs)), List.of(Sweeps.spec("lr", Value.of(here))), 1);

        assertThat(change.removed()).hasSize(1);
        assertThat(change.added()).hasSize(1);
    }

    @Test
    void namesStayFrozenWhenTheDefinitionNamesTrialsAnew() {
        TrialSpec old = Sweeps.spec(1);
        TrialSpec renamed = Sweeps.spec(old.params(), old.extras(), "number-1", old.hash());

        Reconciliation change =
                Reconciler.reconcile(new Manifest(List.of(Sweeps.trial(0, old, READY))), List.of(renamed), 1);

        assertThat(change.kept()).extracting(Trial::experimentName).containsExactly(Optional.of(old.experimentName()));
    }

    @Test
    void extrasArePartOfWhatATrialIs() {
        TrialSpec plain = Sweeps.spec(1);
        TrialSpec warm =
                Sweeps.spec(plain.params(), Map.of("warmup", Value.of(10)), plain.experimentName(), "0123456789ab");

        Reconciliation change =
                Reconciler.reconcile(new Manifest(List.of(Sweeps.trial(0, plain, FAILED))), List.of(warm), 1);

        assertThat(change.removed()).hasSize(1);
        assertThat(change.added()).extracting(Trial::index).containsExactly(1);
    }

    private static Manifest apply(Manifest before, List<Integer> values, int nextIndex) {
        return Reconciler.apply(before, Reconciler.reconcile(before, Sweeps.yielding(values), nextIndex));
    }
}
