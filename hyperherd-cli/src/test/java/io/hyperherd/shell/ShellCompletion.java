package io.hyperherd.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hyperherd.lifecycle.Distribution;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shell proposes for a line that is being typed, through the real shell, the shipped script and the real command. */
abstract class ShellCompletion {

    /** As it is typed: its name holds a blank and a quote. */
    private static final String SWEEP = "my\\ sweep\\'s";

    private static final Path EXAMPLE = Path.of("..", "examples", "quickstart");
    private static final Path RECORDED = Path.of("src", "test", "resources", "python-workspace");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeWorkspaces() throws IOException {
        assumeTrue(isInstalled(), () -> "there is no " + shell() + " on this machine");
        copy(EXAMPLE, folder.resolve("my sweep's"));
        copy(RECORDED, folder.resolve("recorded"));
        Files.createDirectories(folder.resolve("empty"));
        Files.createDirectories(folder.resolve("broken"));
        Files.writeString(folder.resolve("broken/hyperherd.yaml"), "parameters: [\n");
        Files.writeString(folder.resolve("other.yaml"), "name: other\n");
        Files.writeString(folder.resolve("notes.txt"), "");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(f -> !f.toString().contains(".hyperherd/logs")).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Returns the name of the shell. */
    abstract String shell();

    /** Returns what the shell proposes instead of the last of {@code words}, which are as typed, in the folder of the workspaces. */
    abstract List<String> proposals(List<String> words);

    private boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, shell())));
    }

    Path folder() {
        return folder;
    }

    Path script(String path) {
        return Distribution.share().resolve(path);
    }

    private List<String> typing(String... words) {
        return proposals(List.of(words));
    }

    @Test
    void proposesCommands() {
        assertThat(typing("herd", "st")).contains("status", "stop").allMatch(word -> word.startsWith("st"));
        assertThat(typing("herd", "help", "ru")).containsExactly("run");
    }

    @Test
    void proposesOptionsOfTheCommand() {
        assertThat(typing("herd", "run", "--dr")).containsExactly("--dry-run");
        assertThat(typing("herd", "run", "recorded", "-p", "opt=adam", "--dr")).containsExactly("--dry-run");
        assertThat(typing("herd", "ls", "--dr")).isEmpty();
    }

    @Test
    void proposesTheValuesOfAnOptionThatHasASet() {
        assertThat(typing("herd", "run", "--scheduler", "")).contains("slurm", "local", "auto");
        assertThat(typing("herd", "completion", "")).containsExactlyInAnyOrder("bash", "zsh", "fish");
    }

    @Test
    void proposesTheTrialsOfASweepThatNeverRan() {
        assertThat(typing("herd", "tail", SWEEP, ""))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 16).mapToObj(Integer::toString).toList());
        assertThat(typing("herd", "tail", SWEEP, "12")).containsExactly("12");
    }

    @Test
    void proposesTheTrialsThatTheWorkspaceRecords() {
        assertThat(typing("herd", "stop", "recorded", "1", "")).containsExactlyInAnyOrder("0", "1", "2", "3", "4", "7");
    }

    @Test
    void proposesTheLastIndexOfAList() {
        assertThat(typing("herd", "run", "recorded", "-i", "0-3,7")).containsExactly("0-3,7");
        assertThat(typing("herd", "run", "-j", "2", "recorded", "--indices", "4,"))
                .contains("4,0", "4,7")
                .hasSize(6);
    }

    @Test
    void proposesParameters() {
        assertThat(typing("herd", "run", SWEEP, "-p", ""))
                .containsExactlyInAnyOrder("learning_rate=", "optimizer=", "batch_size=");
        assertThat(typing("herd", "run", SWEEP, "--pin", "optimizer=adam", "b")).containsExactly("batch_size=");
    }

    @Test
    void proposesTheValuesOfAParameter() {
        assertThat(typing("herd", "ls", SWEEP, "-p", "learning_rate="))
                .containsExactlyInAnyOrder("learning_rate=0.001", "learning_rate=0.01", "learning_rate=0.1");
        assertThat(typing("herd", "ls", SWEEP, "-p", "optimizer=sgd", "optimizer=m"))
                .containsExactly("optimizer=momentum");
    }

    @Test
    void proposesFoldersAndYamlFilesAsWorkspaces() {
        assertThat(typing("herd", "ls", "o")).containsExactly("other.yaml");
        assertThat(typing("herd", "ls", "em").get(0)).startsWith("empty");
        assertThat(typing("herd", "ls", "my").get(0)).startsWith("my sweep's");
        assertThat(typing("herd", "ls", "not")).isEmpty();
    }

    @Test
    void proposesNothingWhereTheSweepCannotBeRead() {
        assertThat(typing("herd", "run", "broken", "-p", "")).isEmpty();
        assertThat(typing("herd", "tail", "empty", "")).isEmpty();
        assertThat(typing("herd", "tail", "no-such-folder", "")).isEmpty();
    }
}
