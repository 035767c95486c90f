package io.hyperherd.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Results;
import io.hyperherd.Snapshot;
import io.hyperherd.Table;
import io.hyperherd.Trial;
import io.hyperherd.TrialResult;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplaySystem;

/** What the display system of the kernel itself makes of our types. */
class SweepDisplayTest {

    private static final Trial TRIAL = new Trial(
            0,
            "0123456789ab",
            Map.of("opt", Value.of("<b>")),
            Map.of(),
            Optional.of("opt-b"),
            TrialStatus.COMPLETED,
            Trial.Origin.DEFINED);

    static Stream<Object> shown() {
        return Stream.of(
                new Results(List.of(new TrialResult(TRIAL, Map.of())), List.of(), List.of()),
                new Snapshot(
                        "s",
                        Path.of("/w"),
                        Instant.EPOCH,
                        List.of(new TrialSnapshot(TRIAL, Optional.empty(), Optional.empty())),
                        List.of()),
                new Table(List.of("opt"), List.of(List.of(Optional.of(Value.of("<b>"))))));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void theKernelShowsATable(Object shown) {
        DisplayData data = DisplaySystem.inst().render(shown);

        assertThat(data.data().get("text/html"))
                .asString()
                .startsWith("<table>")
                .contains("<td>&lt;b&gt;</td>")
                .doesNotContain("<b>");
        assertThat(data.data().get("text/plain")).asString().startsWith("| ").contains("| <b> |");
    }
}
