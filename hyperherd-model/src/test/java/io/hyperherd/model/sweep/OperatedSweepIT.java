package io.hyperherd.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Monitoring;
import io.hyperherd.model.loopback.LoopbackProvider;
import io.hyperherd.model.loopback.Step;
import io.hyperherd.spi.SweepMonitor.Work;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On this machine, where the embedded scheduler ends trials that take too much memory or time. */
class OperatedSweepIT {

    private static final String HUNGER = "block=$(head -c 200000000 /dev/zero | tr '\\0' x); sleep 60; echo ${#block}";

    @TempDir
    private Path folder;

    private MoodySweep sweep;

    @BeforeEach
    void declare() throws Exception {
        sweep = MoodySweep.in(folder, "local", "mem: 80M, time: \"00:00:10\"", HUNGER);
    }

    @AfterEach
    void end() {
        sweep.end();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void isMendedAndHaltedWhateverTheProvidersMood(Monitoring.Provider provider) throws Exception {
        sweep.operate(provider, "mem: 120M, time: \"00:00:15\"");
    }

    @Test
    void isMendedAndHaltedByTheRules() throws Exception {
        sweep.operateByRules("mem: 120M, time: \"00:00:15\"");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void withAKeyThatIsRefusedTheRulesBeginIt(Monitoring.Provider provider) throws Exception {
        try (LoopbackProvider place = LoopbackProvider.like(provider).then(Step.fails(401))) {
            Operated monitor = new Operated(folder, provider, place);

            int status = monitor.run(new Work.Daemon(), "boot", OptionalInt.of(2));

            assertThat(status).as(monitor.said()).isZero();
            assertThat(monitor.said()).containsOnlyOnce("refuses the key").doesNotContain("sk-secret");
            assertThat(folder.resolve(".hyperherd/agent_log.jsonl")).content().contains("run_indices");
            assertThat(place.asked()).hasSize(1);
        }
    }
}
