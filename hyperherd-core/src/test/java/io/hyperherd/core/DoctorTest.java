package io.hyperherd.core;

import static io.hyperherd.TrialStatus.COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hyperherd.Ailment;
import io.hyperherd.Ailment.Severity;
import io.hyperherd.Checkup;
import io.hyperherd.Trial;
import io.hyperherd.Trial.Origin;
import io.hyperherd.scheduler.Finding;
import io.hyperherd.scheduler.JobScript;
import io.hyperherd.scheduler.TaskState;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoctorTest extends SweepOfThree {

    private Doctor doctor() {
        return new Doctor(folder, Schedulers.of(List.of(cluster, here)));
    }

    private Path state(String file) {
        return folder.resolve(".hyperherd").resolve(file);
    }

    /** As a cluster's scheduler leaves it. */
    private void keepTheScript() throws IOException {
        Files.writeString(state("job.sbatch"), JobScript.render(cluster.submitted.get(cluster.submitted.size() - 1)));
    }

    private void cutTheManifestBehind(String text) throws IOException {
        String whole = Files.readString(state("manifest.json"));
        Files.writeString(state("manifest.json"), whole.substring(0, whole.indexOf(text)));
    }

    @Test
    void aSoundSweepHasNoFault() {
        sweep().run();

        assertThat(doctor().examine(List.of()).ailments()).isEmpty();
    }

    @Test
    void lookingChangesNothingAndWithoutAWorkspaceSaysSo() {
        assertThat(doctor().examine(List.of()).ailments())
                .extracting(Ailment::severity, Ailment::problem)
                .containsExactly(tuple(Severity.NOTE, "there is none yet"));
        assertThat(state("")).doesNotExist();
    }

    @Test
    void everyFaultIsToldWhateverElseIsBroken() throws IOException {
        sweep().run();
        Files.writeString(folder.resolve("hyperherd.yaml"), "name: [three\n");
        Files.writeString(state("manifest.json"), "oops");
        Files.writeString(state("job_ids.json"), "oops");
        Files.createDirectories(state("results"));

        Checkup checkup = doctor().examine(List.of());

        assertThat(checkup.isHealthy()).isFalse();
        assertThat(checkup.ailments())
                .extracting(Ailment::subject)
                .containsExactly("definition", "job_ids.json", "manifest.json");
    }

    @Test
    void whatTheSchedulerAndTheLauncherLackIsTold() throws IOException {
        cluster.findings = List.of(new Finding.Warning("partition debug is down"));
        Files.delete(folder.resolve("launch.sh"));

        assertThat(doctor().examine(List.of()).ailments())
                .extracting(Ailment::severity, Ailment::subject)
                .containsExactly(
                        tuple(Severity.FAULT, "launcher"),
                        tuple(Severity.WARNING, "scheduler cluster"),
                        tuple(Severity.NOTE, "workspace"));
    }

    @Test
    void aCutManifestComesBackFromWhatIsWholeAndFromTheJobScript() throws IOException {
        sweep().run();
        keepTheScript();
        cluster.all(TaskState.COMPLETED);
        cutTheManifestBehind("\"index\": 2");

        Checkup repaired = doctor().repair();

        assertThat(repaired.isHealthy()).isTrue();
        assertThat(repaired.repaired())
                .anySatisfy(line -> assertThat(line).contains("2 from what was whole", "1 from job scripts"));
        assertThat(open().trials()).extracting(Trial::index).containsExactly(0, 1, 2);
        assertThat(statuses()).containsOnly(COMPLETED);
        assertThat(sweep().run().submissions()).isEmpty();
        try (Stream<Path> files = Files.list(state(""))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("manifest.json.damaged-"));
        }
    }

    @Test
    void aMissingManifestComesBackAndNothingRunsTwice() throws IOException {
        sweep().run();
        keepTheScript();
        cluster.all(TaskState.RUNNING);
        Files.delete(state("manifest.json"));
        assertThat(doctor().examine(List.of()).isHealthy()).isFalse();

        doctor().repair();

        assertThat(sweep().run().submissions()).isEmpty();
        assertThat(open().trials())
                .extracting(Trial::params)
                .extracting(params -> params.get("n"))
                .containsExactly(Value.of(1), Value.of(2), Value.of(3));
    }

    @Test
    void withoutAScriptTheWholeTrialsConfirmThatTheOthersAreInTheirPlaces() throws IOException {
        sweep().run();
        cutTheManifestBehind("\"index\": 1");

        assertThat(doctor().repair().repaired())
                .anySatisfy(line -> assertThat(line).contains("2 from their place in the YAML"));
        assertThat(open().trials()).extracting(Trial::index).containsExactly(0, 1, 2);
    }

    @Test
    void indicesOfWhichNothingIsKnownAreToldAndNeverGivenToOtherTrials() throws IOException {
        sweep().run();
        Files.writeString(state("manifest.json"), "");

        assertThat(doctor().repair().repaired())
                .anySatisfy(line -> assertThat(line).contains("nobody can tell", "[0, 1, 2]"));
        sweep().run();

        assertThat(open().trials()).extracting(Trial::index).containsExactly(3, 4, 5);
    }

    @Test
    void aTrialThatTheDefinitionNoLongerYieldsComesBackAsAnOrphan() throws IOException {
        sweep().run();
        keepTheScript();
        cluster.all(TaskState.COMPLETED);
        Files.writeString(state("manifest.json"), "");
        values("2, 3, 4");

        doctor().repair();

        assertThat(open().trials())
                .extracting(Trial::index, Trial::origin)
                .containsExactly(tuple(0, Origin.ORPHAN), tuple(1, Origin.DEFINED), tuple(2, Origin.DEFINED));
        sweep().run();
        assertThat(cluster.lastIndices()).containsExactly(3);
    }

    @Test
    void aDamagedMarkIsMadeAnew() throws IOException {
        sweep().run();
        Files.write(state("next_index"), new byte[] {(byte) 0xff});

        assertThat(doctor().repair().isHealthy()).isTrue();

        assertThat(Files.readString(state("next_index"))).isEqualTo("3\n");
    }

    @Test
    void repairingASoundWorkspaceChangesNothing() throws IOException {
        sweep().run();
        String before = Files.readString(state("manifest.json"));

        assertThat(doctor().repair().repaired()).isEmpty();

        assertThat(Files.readString(state("manifest.json"))).isEqualTo(before);
    }
}
