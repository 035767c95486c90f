package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import io.hyperherd.value.Value;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** {@code snapshot} against the document of the specification. */
class SnapshotCommandTest {

    private final FakeSweep sweep = new FakeSweep()
            .statuses(
                    TrialStatus.COMPLETED,
                    TrialStatus.RUNNING,
                    TrialStatus.RUNNING,
                    TrialStatus.FAILED,
                    TrialStatus.FAILED,
                    TrialStatus.READY);
    private final HerdRunner herd = HerdRunner.piped(path -> sweep);

    private static TaskReport report(String word, Accounting used) {
        return new TaskReport(TaskState.UNKNOWN, word, "sacct", Optional.empty(), used);
    }

    @Test
    void hasTheKeysOfTheReferenceInTheirOrder() {
        sweep.lastLine(0, "Test acc: 0.978")
                .metric(0, "test_acc", Value.of(0.978))
                .metric(0, "test_loss", Value.of(0.071))
                .reports(
                        0,
                        report(
                                "COMPLETED",
                                new Accounting(
                                        Optional.of(Elapsed.of(Duration.ofSeconds(90))),
                                        OptionalLong.of(1610612736),
                                        OptionalLong.of(858993459),
                                        OptionalLong.of(1610612736),
                                        OptionalInt.of(0),
                                        OptionalInt.empty())));

        assertThat(herd.run("snapshot")).isZero();
        assertThat(herd.out()).startsWith("""
                {
                  "sweep_name": "tides",
                  "workspace": "/w/tides",
                  "totals": {
                    "total": 6,
                    "completed": 1,
                    "running": 2,
                    "failed": 2,
                    "ready": 1
                  },
                  "trials": [
                    {
                      "index": 0,
                      "status": "completed",
                      "experiment_name": "w-12_drop-0",
                      "params": {
                        "window": 12,
                        "drop": 0.0
                      },
                      "slurm_job_id": "4242",
                      "slurm_state": "COMPLETED",
                      "elapsed": "00:01:30",
                      "elapsed_seconds": 90,
                      "max_rss_bytes": 1610612736,
                      "ave_rss_bytes": 858993459,
                      "req_mem_bytes": 1610612736,
                      "metrics": {
                        "test_acc": 0.978,
                        "test_loss": 0.071
                      },
                      "last_log_line": "Test acc: 0.978"
                    },
                """);
    }

    @Test
    void hasNullForWhatIsNotKnownAndNoMetricsWhereNoneWereLogged() {
        assertThat(herd.run("snapshot")).isZero();
        assertThat(herd.out()).contains("""
                      "slurm_job_id": null,
                      "slurm_state": null,
                      "elapsed": null,
                      "elapsed_seconds": null,
                      "max_rss_bytes": null,
                      "ave_rss_bytes": null,
                      "req_mem_bytes": null,
                      "metrics": {},
                      "last_log_line": null
                    }
                  ],
                """);
    }

    @Test
    void c6_aDivergedMetricIsNull() {
        sweep.metric(1, "loss", Value.of(Double.NaN)).metric(2, "loss", Value.of(Double.NEGATIVE_INFINITY));

        assertThat(herd.run("snapshot")).isZero();
        assertThat(herd.out().split("\"loss\": null", -1)).hasSize(3);
    }

    @Test
    void showsTheEndOfTheErrorsAndSaysThatThereIsMore() {
        assertThat(herd.run("snapshot", "-n1", "--max-failed=2")).isZero();
        assertThat(herd.out()).endsWith("""
                  "failed_stderr": [
                    {
                      "index": 3,
                      "stderr_path": "/w/tides/.hyperherd/logs/3.err",
                      "stderr_lines": [
                        "ValueError: window too small"
                      ],
                      "stderr_truncated": true
                    },
                    {
                      "index": 4,
                      "stderr_path": "/w/tides/.hyperherd/logs/4.err",
                      "stderr_lines": null,
                      "stderr_truncated": false
                    }
                  ]
                }
                """);
    }

    @Test
    void showsTheWholeErrorsWhereTheyAreShort() {
        assertThat(herd.run("snapshot", "--lines", "2")).isZero();
        assertThat(herd.out()).contains("""
                      "stderr_lines": [
                        "Traceback",
                        "ValueError: window too small"
                      ],
                      "stderr_truncated": false
                """);
    }

    @Test
    void theLastFailedTrialsCount() {
        assertThat(herd.run("snapshot", "--max-failed", "1")).isZero();
        assertThat(herd.out()).contains("logs/4.err").doesNotContain("logs/3.err");
    }

    @Test
    void c7_zeroMeansNone() {
        assertThat(herd.run("snapshot", "--max-failed", "0")).isZero();
        assertThat(herd.out()).endsWith("  \"failed_stderr\": []\n}\n");
    }

    @Test
    void c7_zeroLinesMeansNoneOfThem() {
        assertThat(herd.run("snapshot", "-n", "0")).isZero();
        assertThat(herd.out()).contains("      \"stderr_lines\": [],\n      \"stderr_truncated\": true\n");
    }

    @Test
    void c7_negativeNumbersAreUsageErrors() {
        assertThat(herd.run("snapshot", "-n", "-1")).isEqualTo(2);
        assertThat(herd.run("snapshot", "--max-failed", "-1")).isEqualTo(2);
        assertThat(herd.out()).isEmpty();
        assertThat(herd.err())
                .contains("--lines must be at least 0, not -1", "--max-failed must be at least 0, not -1");
    }

    @Test
    void u7_askingForJsonChangesNothing() {
        assertThat(herd.run("snapshot", "--json")).isZero();
        assertThat(herd.out()).startsWith("{\n  \"sweep_name\": \"tides\",\n");
    }

    @Test
    void refusesWhereThereIsNoWorkspace() {
        sweep.withoutWorkspace();

        assertThat(herd.run("snapshot")).isEqualTo(1);
        assertThat(herd.out()).isEmpty();
        assertThat(herd.err()).isEqualTo("Error: No workspace found in /w/tides. Run 'herd run' first.\n");
    }
}
