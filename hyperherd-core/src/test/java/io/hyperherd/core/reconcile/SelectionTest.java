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
import io.hyperherd.Trial;
import io.hyperherd.Trial.Origin;
import io.hyperherd.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {

    private static final Manifest SWEEP = Sweeps.manifest(
            List.of(10, 11, 12, 13, 14, 15), List.of(READY, RUNNING, COMPLETED, FAILED, CANCELLED, PAUSED));

    @Test
    void submitsWhatIsReadyFailedOrCancelledUnlessTold() {
        assertThat(Selection.choose(SWEEP, RunOptions.defaults()).indices()).containsExactly(0, 3, 4);
    }

    @Test
    void leavesOrphansAloneUnlessTheyAreNamed() {
        Manifest withOrphan = new Manifest(SWEEP.trials().stream()
                .map(t -> t.index() == 3 ? t.withOrigin(Origin.ORPHAN) : t)
                .toList());

        assertThat(Selection.choose(withOrphan, RunOptions.defaults()).indices())
                .containsExactly(0, 4);
        assertThat(Selection.choose(withOrphan, RunOptions.defaults().withIndices(List.of(3)))
                        .indices())
                .containsExactly(3);
    }

    @Test
    void submitsNamedTrialsPausedOnesToo() {
        assertThat(Selection.choose(SWEEP, RunOptions.defaults().withIndices(List.of(5, 0)))
                        .indices())
                .containsExactly(0, 5);
    }

    @Test
    void refusesToRepeatRunningOrCompletedTrialsAndNamesThem() {
        assertThatThrownBy(() -> Selection.choose(SWEEP, RunOptions.defaults().withIndices(List.of(1, 2, 3))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("1=running, 2=completed")
                .hasMessageContaining("--force");
    }

    @Test
    void repeatsThemWhenAllowed() {
        RunOptions forced = RunOptions.defaults().withIndices(List.of(1, 2)).allowing(Permission.RESUBMIT_PROTECTED);

        assertThat(Selection.choose(SWEEP, forced).indices()).containsExactly(1, 2);
    }

    @Test
    void refusesIndicesThatAreNotInTheSweep() {
        assertThatThrownBy(() -> Selection.choose(SWEEP, RunOptions.defaults().withIndices(List.of(0, 99))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("99");
    }

    @Test
    void pinsNarrowWhatWouldBeSubmitted() {
        Selection selection = Selection.choose(SWEEP, RunOptions.defaults().withPins(List.of(new Pin("n", "13"))));

        assertThat(selection.indices()).containsExactly(3);
        assertThat(selection.eligible()).isEqualTo(3);
    }

    @Test
    void pinsThatLeaveNothingAreRefusedWithTheReason() {
        assertThatThrownBy(() -> Selection.choose(SWEEP, RunOptions.defaults().withPins(List.of(new Pin("n", "11")))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("n=11")
                .hasMessageContaining("1 of all trials match");
    }

    @ParameterizedTest(name = "{0} finds the float {1}: {2}")
    @CsvSource({
        "0.2, 0.19999999999999998, true",
        "0.20000, 0.2, true",
        "2e-1, 0.2, true",
        "0.2001, 0.2, false",
        "32, 32.0, true",
        "5.623e-05, 5.623413251903491e-05, true"
    })
    void aPinFindsAFloatAsListingsShowIt(String pin, double value, boolean found) {
        assertThat(found(Value.of(value), pin)).isEqualTo(found);
    }

    @Test
    void aPinFindsBooleansNullAndText() {
        assertThat(found(Value.of(true), "true")).isTrue();
        assertThat(found(Value.of(true), "True")).isTrue();
        assertThat(found(Value.of(true), "1")).isFalse();
        assertThat(found(Value.NULL, "null")).isTrue();
        assertThat(found(Value.of("007"), "007")).isTrue();
        assertThat(found(Value.of("Adam"), "adam")).isFalse();
    }

    private static boolean found(Value value, String pin) {
        Trial trial = Sweeps.trial(0, Sweeps.spec("x", value), READY);
        return new Pin("x", pin).matches(trial);
    }
}
