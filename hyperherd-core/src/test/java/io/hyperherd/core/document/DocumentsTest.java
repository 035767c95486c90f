package io.hyperherd.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.LogTail;
import io.hyperherd.Parameter;
import io.hyperherd.Plan;
import io.hyperherd.Reconciliation;
import io.hyperherd.Results;
import io.hyperherd.Snapshot;
import io.hyperherd.StopReport;
import io.hyperherd.StopReport.Cancelled;
import io.hyperherd.Trial;
import io.hyperherd.Trial.Origin;
import io.hyperherd.TrialAccounting;
import io.hyperherd.TrialResult;
import io.hyperherd.TrialSnapshot;
import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.Accounting;
import io.hyperherd.scheduler.Elapsed;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The documents of the command reference, key for key, with two blanks of indentation. */
class DocumentsTest {

    @Test
    void stopAnswersOneRecordPerCancelledTrial() throws IOException {
        StopReport report = new StopReport(List.of(new Cancelled(5, new JobId("4242"), TrialStatus.QUEUED)), List.of());

        assertThat(written(StopDocument.of(report))).isEqualTo("""
                        {
                          "cancelled": [
                            {
                              "index": 5,
                              "slurm_job_id": "4242",
                              "previous_status": "queued"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void stopAnswersAnEmptyListWhenNothingWasLive() throws IOException {
        assertThat(written(StopDocument.of(new StopReport(List.of(), List.of()))))
                .isEqualTo("{\n  \"cancelled\": []\n}\n");
    }

    @Test
    void tailTellsAnEmptyLogFromAMissingOne() throws IOException {
        Trial trial = trial(3, TrialStatus.FAILED, "w-24_drop-0.25", Map.of());
        LogTail empty = new LogTail(LogTail.Stream.STDOUT, Path.of("/w/tides/.hyperherd/logs/3.out"), lines());
        LogTail missing =
                new LogTail(LogTail.Stream.STDERR, Path.of("/w/tides/.hyperherd/logs/3.err"), Optional.empty());

        assertThat(written(new TailDocument(3, Optional.of(trial), List.of(empty, missing), 20)))
                .isEqualTo("""
                        {
                          "index": 3,
                          "status": "failed",
                          "experiment_name": "w-24_drop-0.25",
                          "streams": {
                            "stdout": {
                              "path": "/w/tides/.hyperherd/logs/3.out",
                              "lines": [],
                              "requested": 20
                            },
                            "stderr": {
                              "path": "/w/tides/.hyperherd/logs/3.err",
                              "lines": null,
                              "requested": 20
                            }
                          }
                        }
                        """);
    }

    @Test
    void tailCallsATrialThatIsNotInTheManifestUnknown() throws IOException {
        assertThat(written(new TailDocument(9, Optional.empty(), List.of(), 20)))
                .isEqualTo("""
                        {
                          "index": 9,
                          "status": "unknown",
                          "experiment_name": null,
                          "streams": {}
                        }
                        """);
    }

    @Test
    void statusCountsStatusesInOrderOfFirstAppearance() throws IOException {
        List<TrialStatus> statuses = List.of(
                TrialStatus.COMPLETED,
                TrialStatus.RUNNING,
                TrialStatus.RUNNING,
                TrialStatus.FAILED,
                TrialStatus.QUEUED,
                TrialStatus.QUEUED);
        List<TrialSnapshot> trials = IntStream.range(0, 6)
                .mapToObj(i -> at(trial(i, statuses.get(i), "t" + i, Map.of())))
                .toList();

        assertThat(written(StatusDocument.of(snapshot(trials), t -> Optional.empty())))
                .startsWith("""
                        {
                          "totals": {
                            "total": 6,
                            "completed": 1,
                            "running": 2,
                            "failed": 1,
                            "queued": 2
                          },
                        """);
    }

    @Test
    void statusHasNullForWhatIsUnknownAndValuesInFull() throws IOException {
        Map<String, Value> params = new LinkedHashMap<>();
        params.put("window", Value.of(24));
        params.put("drop", Value.of(0.0));
        TrialSnapshot named = at(trial(2, TrialStatus.RUNNING, "w-24_drop-0", params));
        TrialSnapshot nameless = at(trial(3, TrialStatus.READY, "", Map.of()));

        assertThat(written(StatusDocument.of(
                        snapshot(List.of(named, nameless)),
                        t -> t.index() == 2 ? Optional.of("épo\u001b[0m") : Optional.of(""))))
                .endsWith("""
                          "trials": [
                            {
                              "index": 2,
                              "status": "running",
                              "experiment_name": "w-24_drop-0",
                              "params": {
                                "window": 24,
                                "drop": 0.0
                              },
                              "last_log_line": "épo\\u001b[0m"
                            },
                            {
                              "index": 3,
                              "status": "ready",
                              "experiment_name": null,
                              "params": {},
                              "last_log_line": null
                            }
                          ]
                        }
                        """);
    }

    @Test
    void resultsTakeParametersInTheDefinitionsOrderAndWriteNanAsNull() throws IOException {
        Map<String, Value> params = new LinkedHashMap<>();
        params.put("drop", Value.of(0.25));
        params.put("window", Value.of(12));
        params.put("gone", Value.of(1));
        Trial trial = trial(0, TrialStatus.COMPLETED, "a", params);
        Results results = new Results(
                List.of(new TrialResult(trial, Map.of("rmse", Value.of(Double.NaN)))), List.of("rmse"), List.of());

        assertThat(written(new ResultsDocument(List.of(parameter("window"), parameter("drop")), results)))
                .isEqualTo("""
                        {
                          "trials": [
                            {
                              "index": 0,
                              "experiment_name": "a",
                              "params": {
                                "window": 12,
                                "drop": 0.25
                              },
                              "metrics": {
                                "rmse": null
                              }
                            }
                          ]
                        }
                        """);
    }

    @Test
    void statsHasNullForWhatTheSchedulerDoesNotSay() throws IOException {
        Accounting used = new Accounting(
                Optional.of(new Elapsed("00:00:41", Optional.of(Duration.ofSeconds(41)))),
                OptionalLong.of(367001600),
                OptionalLong.of(356515840),
                OptionalLong.of(6442450944L),
                OptionalInt.of(1),
                OptionalInt.of(0));
        Trial trial = trial(3, TrialStatus.FAILED, "w-24_drop-0.25", Map.of());

        assertThat(written(new StatsDocument(List.of(
                        new TrialAccounting(3, Optional.of(trial), new JobId("4242"), report("FAILED", used)),
                        new TrialAccounting(
                                7, Optional.empty(), new JobId("4241"), report("PENDING", Accounting.NONE))))))
                .isEqualTo("""
                        {
                          "trials": [
                            {
                              "index": 3,
                              "experiment_name": "w-24_drop-0.25",
                              "slurm_state": "FAILED",
                              "elapsed": "00:00:41",
                              "elapsed_seconds": 41,
                              "max_rss_bytes": 367001600,
                              "ave_rss_bytes": 356515840,
                              "req_mem_bytes": 6442450944
                            },
                            {
                              "index": 7,
                              "experiment_name": null,
                              "slurm_state": "PENDING",
                              "elapsed": null,
                              "elapsed_seconds": null,
                              "max_rss_bytes": null,
                              "ave_rss_bytes": null,
                              "req_mem_bytes": null
                            }
                          ]
                        }
                        """);
    }

    @Test
    void statsWithPartsOfASecondHasWholeSeconds() throws IOException {
        Accounting used = new Accounting(
                Optional.of(new Elapsed("10:05.750", Optional.of(Duration.ofMillis(605750)))),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());

        assertThat(written(new StatsDocument(
                        List.of(new TrialAccounting(0, Optional.empty(), new JobId("1"), report("COMPLETED", used))))))
                .contains("\"elapsed\": \"10:05.750\"", "\"elapsed_seconds\": 605,");
    }

    @Test
    void lsTellsRecordedTrialsFromThoseThatAreOnlyDefined() throws IOException {
        List<Trial> trials = List.of(trial(0, TrialStatus.READY, "a", Map.of()));

        assertThat(written(ListDocument.recorded(trials))).startsWith("{\n  \"manifest\": true,\n  \"trials\": [\n");
        assertThat(written(ListDocument.defined(trials))).startsWith("{\n  \"manifest\": false,\n");
    }

    private static TaskReport report(String word, Accounting used) {
        return new TaskReport(TaskState.UNKNOWN, word, "sacct", Optional.empty(), used);
    }

    @Test
    void dryRunHasTheWholeScriptAndEveryTrial() throws IOException {
        Plan plan = new Plan(
                new Reconciliation(List.of(), List.of(), List.of(), List.of()),
                List.of(trial(0, TrialStatus.READY, "lr-0.01", Map.of())),
                List.of(0),
                1,
                "slurm",
                Optional.of("#!/bin/bash\n"),
                List.of());

        assertThat(written(RunDocument.planned(plan))).isEqualTo("""
                        {
                          "dry_run": true,
                          "slurm_job_id": null,
                          "sbatch_path": null,
                          "submitted_indices": [
                            0
                          ],
                          "sbatch_script": "#!/bin/bash\\n",
                          "trials": [
                            {
                              "index": 0,
                              "status": "ready",
                              "experiment_name": "lr-0.01",
                              "params": {}
                            }
                          ]
                        }
                        """);
    }

    private static String written(Document document) throws IOException {
        StringBuilder text = new StringBuilder();
        document.write(text);
        PublishedSchema.of(document).check(text.toString());
        return text.toString();
    }

    private static Optional<List<String>> lines() {
        return Optional.of(List.of());
    }

    private static Trial trial(int index, TrialStatus status, String name, Map<String, Value> params) {
        return new Trial(index, "0123456789ab", params, Map.of(), Optional.of(name), status, Origin.DEFINED);
    }

    private static TrialSnapshot at(Trial trial) {
        return new TrialSnapshot(trial, Optional.empty(), Optional.empty());
    }

    private static Snapshot snapshot(List<TrialSnapshot> trials) {
        return new Snapshot("tides", Path.of("/w/tides"), Instant.EPOCH, trials, List.of());
    }

    private static Parameter parameter(String name) {
        return new Parameter.Discrete(name, Optional.empty(), Optional.empty(), List.of(Value.of(1)), List.of());
    }
}
