package io.hyperherd.lifecycle;

import static io.hyperherd.TrialStatus.CANCELLED;
import static io.hyperherd.TrialStatus.COMPLETED;
import static io.hyperherd.TrialStatus.FAILED;
import static io.hyperherd.TrialStatus.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A workspace as the Python tool leaves it in the middle of a sweep, taken over and handed back. Its files were written by Python's own
 * {@code json} module, and the hashes in it computed there; one record lacks its hash and one its name, as old ones do.
 */
class PythonWorkspaceIT {

    private static final Path FIXTURE = Path.of("src", "test", "resources", "python-workspace");

    @TempDir
    private Path temp;

    private Path workspace;

    @BeforeEach
    void copyTheWorkspace() throws IOException {
        workspace = temp.resolve("taken-over");
        try (Stream<Path> files = Files.walk(FIXTURE)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        workspace.resolve(FIXTURE.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private SweepRun open() {
        return Sweep.fromYaml(workspace).open().orElseThrow();
    }

    private String state(String file) throws IOException {
        return Files.readString(workspace.resolve(".hyperherd").resolve(file));
    }

    @Test
    void opensWithHashesStatusesResultsAndLogsIntact() {
        SweepRun run = open();

        assertThat(run.trials()).extracting(Trial::index).containsExactly(0, 1, 2, 3, 4, 7);
        assertThat(run.trials())
                .extracting(Trial::hash)
                .containsExactly(
                        "566bc2fac907", "2b2ca465dba2", "d6a1551f67d9", "237521b6ff25", "d0562090b7a4", "c3f26b06fb02");
        assertThat(run.trials())
                .extracting(Trial::status)
                .containsExactly(COMPLETED, FAILED, READY, FAILED, CANCELLED, READY);
        assertThat(run.results().trials().get(0).metrics())
                .containsEntry("test_acc", Value.of(0.978))
                .containsEntry("best", Value.of(true));
        assertThat(run.lastLogLine(run.trials().get(0))).contains("Test acc: 0.978");
    }

    @Test
    void lookingAtItChangesNoFile() throws IOException {
        new CommandDriver(workspace, "local").statuses();
        new CommandDriver(workspace, "local").results();

        assertThat(state("job_ids.json")).isEqualTo(Files.readString(FIXTURE.resolve(".hyperherd/job_ids.json")));
        assertThat(state("manifest.json")).isEqualTo(Files.readString(FIXTURE.resolve(".hyperherd/manifest.json")));
    }

    @Test
    void theRestRunsHereAndThePythonToolCanReadWhatWasWritten() throws Exception {
        CommandDriver herd = new CommandDriver(workspace, "local");

        assertThat(herd.run()).containsExactly(1, 2, 3, 4, 7);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(herd.statuses().values()).containsOnly(COMPLETED));
        assertThat(open().trials().get(1).experimentName()).contains("lr-0.003_opt-naïve");
        assertThat(state("logs/3.out"))
                .contains("experiment_name=lr-0.1_opt-naïve learning_rate=0.1 opt=naïve warmup=10");
        String expected = Files.readString(FIXTURE.resolve(".hyperherd/manifest.json"))
                .replaceAll("\"status\": \"(failed|pending|preempted|cancelled|ready)\"", "\"status\": \"completed\"")
                .replaceFirst(
                        "(?s)(\"experiment_name\": \"lr-0.1_opt-lion\",\n    \"status\": \"completed\")",
                        "$1,\n    \"hash\": \"d6a1551f67d9\"");
        assertThat(state("manifest.json")).isEqualTo(expected);
        assertThat(state("job_ids.json"))
                .startsWith(Files.readString(FIXTURE.resolve(".hyperherd/job_ids.json"))
                        .replaceAll("\n\\]$", ","));
    }

    @Test
    void pythonsOwnJsonModuleWouldHaveWrittenTheSameBytes() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "no python3 here");
        CommandDriver herd = new CommandDriver(workspace, "local");
        herd.run();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(herd.statuses().values()).containsOnly(COMPLETED));

        for (String file : List.of("manifest.json", "job_ids.json")) {
            assertThat(asPythonWrites(workspace.resolve(".hyperherd").resolve(file)))
                    .as(file)
                    .isEqualTo(state(file));
        }
    }

    private static String asPythonWrites(Path file) {
        return Program.output(List.of(
                "/usr/bin/python3",
                "-c",
                "import json, sys; sys.stdout.write(json.dumps(json.load(open(sys.argv[1])), indent=2))",
                file.toString()));
    }
}
