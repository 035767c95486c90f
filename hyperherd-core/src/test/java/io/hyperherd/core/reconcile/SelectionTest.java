package io.hyperherd.core.reconcile;

import static io.hyperherd.TrialStatus.CANCELLED;
import static io.hyperherd.TrialStatus.COMPLETED;
import static io.hyperherd.TrialStatus.FAILED;
import static io.hyperherd.TrialStatus.PAUSED;
import static io.hyperherd.TrialStatus.READY;
import static io.hyperherd.TrialStatus.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.Manifest;
import io.hyperherd.Pin;
import io.hyperherd.RefusedException;
import io.hyperherd.RunOptions;
import io.hyperherd.RunOptions.Permission;
import io.hyperherd.Trial.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final Manifest SWEEP = Sweeps.manifest(
            List.of(10, 11, 12, 13, 14, 15), List.of(READY, RUNNING, COMPLETED, FAILED, CANCELLED, PAUSED));

    @Test
    void submitsWhatIsReadyFailedOrCancelledUnlessTold() {
        assertThat(choose(RunOptions.defaults()).indices()).containsExactly(0, 3, 4);
    }

    @Test
    void leavesOrphansAloneUnlessTheyAreNamed() {
        Manifest withOrphan = new Manifest(SWEEP.trials().stream()
                .map(t -> t.index() == 3 ? t.withOrigin(Origin.ORPHAN) : t)
                .toList());

        assertThat(Selection.choose(withOrphan, RunOptions.defaults(), index -> false)
                        .indices())
                .containsExactly(0, 4);
        assertThat(Selection.choose(withOrphan, RunOptions.defaults().withIndices(List.of(3)), index -> false)
                        .indices())
                .containsExactly(3);
    }

    @Test
    void submitsNamedTrialsPausedOnesToo() {
        assertThat(choose(RunOptions.defaults().withIndices(List.of(5, 0))).indices())
                .containsExactly(0, 5);
    }

    @Test
    void refusesToRepeatRunningOrCompletedTrialsAndNamesThem() {
        assertThatThrownBy(() -> choose(RunOptions.defaults().withIndices(List.of(1, 2, 3))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("1=running, 2=completed")
                .hasMessageContaining("--force");
    }

    @Test
    void repeatsThemWhenAllowed() {
        RunOptions forced = RunOptions.defaults().withIndices(List.of(1, 2)).allowing(Permission.RESUBMIT_PROTECTED);

        assertThat(choose(forced).indices()).containsExactly(1, 2);
    }

    @Test
    void refusesIndicesThatAreNotInTheSweep() {
        assertThatThrownBy(() -> choose(RunOptions.defaults().withIndices(List.of(0, 99))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("99");
    }

    @Test
    void pinsNarrowWhatWouldBeSubmitted() {
        Selection selection = choose(RunOptions.defaults().withPins(List.of(new Pin("n", "13"))));

        assertThat(selection.indices()).containsExactly(3);
        assertThat(selection.eligible()).isEqualTo(3);
    }

    @Test
    void pinsThatNoTrialHasAreToldApartFromThoseWhoseTrialsAreBusy() {
        assertThatThrownBy(() -> choose(RunOptions.defaults().withPins(List.of(new Pin("n", "99")))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no trial has these values")
                .hasMessageContaining("n=99");
    }

    @Test
    void pinsThatLeaveNothingAreRefusedWithTheReason() {
        assertThatThrownBy(() -> choose(RunOptions.defaults().withPins(List.of(new Pin("n", "11")))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("n=11")
                .hasMessageContaining("1 of all trials match");
    }

    private static Selection choose(RunOptions options) {
        return Selection.choose(SWEEP, options, index -> false);
    }
}
