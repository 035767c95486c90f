package io.hyperherd.lifecycle;

import static io.hyperherd.TrialStatus.COMPLETED;
import static io.hyperherd.TrialStatus.FAILED;
import static io.hyperherd.TrialStatus.RUNNING;
import static io.hyperherd.lifecycle.CommandDriver.field;
import static io.hyperherd.lifecycle.CommandDriver.items;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hyperherd.value.Value;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code stats} and {@code snapshot} through the real command: one trial that completed, one that failed, one that runs. */
abstract class Accounted {

    private static final String YAML = """
            name: accounted
            grid: all
            launcher: ./launch.sh
            slurm: {partition: debug, time: "00:10:00", mem: 300M, cpus_per_task: 1}
            parameters:
              n: {type: discrete, values: [0, 1, 2]}
            """;

    /** A shell keeps its variables in memory, and long enough for whoever looks at times. */
    private static final String LAUNCHER = """
            #!/usr/bin/env bash
            cd "$HYPERHERD_WORKSPACE"
            case "$HYPERHERD_TRIAL_ID" in
              0)
                held=$(head -c 60000000 /dev/zero | tr '\\0' x)
                sleep 3
                mkdir -p .hyperherd/results
                echo '{"loss": NaN, "epochs": 3}' > .hyperherd/results/0.json
                echo "held ${#held}"
                ;;
              1)
                echo "epoch 1"
                for i in 1 2 3; do echo "frame $i" >&2; done
                echo "ValueError: window too small" >&2
                exit 1
                ;;
              2) while [[ -e launch.sh && ! -e release ]]; do sleep 0.1; done ;;
            esac
            """;

    @TempDir
    private Path temp;

    private Path workspace;
    private CommandDriver herd;

    /** Returns the name of the scheduler to live on. */
    abstract String scheduler();

    Path workspace() {
        return workspace;
    }

    @BeforeEach
    void oneTrialOfEachKind() throws IOException {
        workspace = Files.createDirectories(temp.resolve("accounted"));
        Files.writeString(workspace.resolve("hyperherd.yaml"), YAML);
        Files.writeString(workspace.resolve("launch.sh"), LAUNCHER);
        workspace.resolve("launch.sh").toFile().setExecutable(true);
        herd = new CommandDriver(workspace, scheduler());
        assertThat(herd.run()).containsExactly(0, 1, 2);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(
                        () -> assertThat(herd.statuses()).isEqualTo(Map.of(0, COMPLETED, 1, FAILED, 2, RUNNING)));
    }

    @Test
    void tellsWhatTrialsUsedAndHowTheyStand() throws IOException {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(this::statsHasTimeAndMemory);
        statsIsATableForPeople();
        snapshotHasItAllFromOneLook();
        c8_fileOfResultsThatIsNoneIsLeftOut();
        Files.createFile(workspace.resolve("release"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(herd.statuses()).containsEntry(2, COMPLETED));
    }

    private void statsHasTimeAndMemory() {
        List<Value> trials = items(field(herd.herd("stats", "--json"), "trials"));
        assertThat(trials)
                .extracting(t -> field(t, "slurm_state"))
                .containsExactly(Value.of("COMPLETED"), Value.of("FAILED"), Value.of("RUNNING"));
        Value completed = trials.get(0);
        assertThat(text(field(completed, "elapsed"))).matches("00:00:[0-9]{2}");
        assertThat(number(field(completed, "elapsed_seconds"))).isBetween(3L, 60L);
        assertThat(number(field(completed, "max_rss_bytes"))).isBetween(60_000_000L, 300L << 20);
        assertThat(trials).extracting(t -> field(t, "req_mem_bytes")).containsOnly(Value.of(300L << 20));
        assertThat(items(field(herd.herd("stats", "1", "--json"), "trials")))
                .extracting(t -> field(t, "index"))
                .containsExactly(Value.of(1));
    }

    private void statsIsATableForPeople() {
        String table = Program.output(List.of(Distribution.herd().toString(), "stats", workspace.toString()));

        assertThat(table.lines())
                .hasSize(5)
                .first()
                .asString()
                .matches("idx  state      elapsed   max_rss  ave_rss  req_mem  name *");
        assertThat(table.lines()).anyMatch(line -> line.matches("0    COMPLETED  00:00:.*  0\\.29G    n-0 *"));
    }

    private void snapshotHasItAllFromOneLook() throws IOException {
        Value snapshot = snapshot("-n", "2");

        assertThat(field(snapshot, "workspace"))
                .isEqualTo(Value.of(workspace.toRealPath().toString()));
        List<Value> trials = items(field(snapshot, "trials"));
        assertThat(((Value.Dict) field(trials.get(0), "metrics")).entries())
                .isEqualTo(Map.of("loss", Value.NULL, "epochs", Value.of(3)));
        assertThat(trials)
                .extracting(t -> field(t, "last_log_line"))
                .containsExactly(Value.of("held 60000000"), Value.of("ValueError: window too small"), Value.NULL);
        assertThat(trials).extracting(t -> text(field(t, "slurm_job_id"))).allMatch(id -> id.matches("[0-9]+"));
        Value failed = items(field(snapshot, "failed_stderr")).get(0);
        assertThat(items(field(failed, "stderr_lines")))
                .containsExactly(Value.of("frame 3"), Value.of("ValueError: window too small"));
        assertThat(field(failed, "stderr_truncated")).isEqualTo(Value.of(true));
    }

    /** Takes a snapshot, in whatever way shows that it is one look. */
    Value snapshot(String... options) throws IOException {
        return herd.herd("snapshot", options);
    }

    private void c8_fileOfResultsThatIsNoneIsLeftOut() throws IOException {
        Path results = workspace.resolve(".hyperherd").resolve("results");
        Files.writeString(results.resolve("notes.json"), "{}");
        Files.writeString(results.resolve("1.json"), "{\"loss\": 0.");

        List<Value> trials = items(field(herd.herd("snapshot"), "trials"));

        assertThat(trials)
                .extracting(t -> field(t, "metrics").equals(new Value.Dict(Map.of())))
                .containsExactly(false, true, true);
        assertThat(items(field(herd.herd("res", "--json"), "trials"))).hasSize(3);
    }

    private static String text(Value value) {
        return ((Value.Text) value).value();
    }

    private static long number(Value value) {
        assertThat(value).isInstanceOf(Value.Int.class);
        BigInteger number = ((Value.Int) value).value();
        return number.longValueExact();
    }
}
