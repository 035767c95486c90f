package io.hyperherd.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.cli.line.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetTest {

    @TempDir
    private Path directory;

    @Test
    void takesASingleNumberAsAnIndexOfTheCurrentDirectory() {
        assertThat(Target.oneIndex(List.of("3"), directory)).isEqualTo(new Target(".", List.of(3)));
    }

    @Test
    void takesASingleNumberAsAWorkspaceWhereThereIsSuchADirectory() throws IOException {
        Files.createDirectory(directory.resolve("3"));

        assertThat(Target.oneIndex(List.of("3"), directory)).isEqualTo(new Target("3", List.of()));
    }

    @Test
    void takesAnyOtherSingleWordAsAWorkspace() {
        assertThat(Target.oneIndex(List.of("33x"), directory)).isEqualTo(new Target("33x", List.of()));
    }

    @Test
    void reinterpretsNothingWhenThereAreTwoWords() {
        assertThat(Target.oneIndex(List.of("1", "2"), directory)).isEqualTo(new Target("1", List.of(2)));
    }

    @Test
    void refusesASecondWordThatIsNoNumber() {
        assertThatThrownBy(() -> Target.oneIndex(List.of("ws", "x"), directory)).isInstanceOf(UsageException.class);
    }

    @Test
    void takesSeveralIndices() {
        assertThat(Target.severalIndices(List.of("1", "2", "2"), directory)).isEqualTo(new Target(".", List.of(1, 2)));
    }

    @Test
    void takesRangesOfIndices() {
        assertThat(Target.severalIndices(List.of("0-2,5", "4"), directory))
                .isEqualTo(new Target(".", List.of(0, 1, 2, 5, 4)));
        assertThat(Target.severalIndices(List.of("ws", "0-2"), directory))
                .isEqualTo(new Target("ws", List.of(0, 1, 2)));
    }

    @Test
    void takesARangeAsAWorkspaceWhereOneIndexIsWanted() {
        assertThat(Target.oneIndex(List.of("0-2"), directory)).isEqualTo(new Target("0-2", List.of()));
    }

    @Test
    void refusesASecondWorkspace() {
        assertThatThrownBy(() -> Target.workspace(List.of("a", "b"))).isInstanceOf(UsageException.class);
    }
}
