package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallSkillCommandTest {

    private final HerdRunner herd = HerdRunner.piped(path -> new FakeSweep());

    @TempDir
    private Path directory;

    private Path skill;

    @BeforeEach
    void inAnEmptyProject() {
        herd.in(directory);
        skill = directory.resolve(".claude/skills/hyperherd-config/SKILL.md");
    }

    @Test
    void installsBelowTheCurrentDirectory() {
        assertThat(herd.run("install-skill", "--scope", "project")).isZero();

        assertThat(herd.out()).isEqualTo("  hyperherd-config: installed to " + skill + "\n");
        assertThat(skill).content().startsWith("---\nname: hyperherd-config\n");
    }

    @Test
    void overwritesOnlyWhenForced() throws IOException {
        Files.createDirectories(skill.getParent());
        Files.writeString(skill, "mine");

        assertThat(herd.run("install-skill", "--scope=project")).isEqualTo(1);
        assertThat(herd.out()).isEmpty();
        assertThat(herd.err())
                .isEqualTo("  hyperherd-config: already installed at " + skill + ". Use --force to overwrite.\n");
        assertThat(skill).hasContent("mine");
        assertThat(herd.run("install-skill", "--scope=project", "-f")).isZero();
        assertThat(skill).content().startsWith("---\n");
    }

    @Test
    void replacesALinkAndLeavesTheFileItLeadsTo() throws IOException {
        Path other = Files.writeString(directory.resolve("other.md"), "of another tool");
        Files.createDirectories(skill.getParent());
        Files.createSymbolicLink(skill, other);

        assertThat(herd.run("install-skill", "--scope=project", "-f")).isZero();
        assertThat(other).hasContent("of another tool");
        assertThat(skill).isRegularFile().content().startsWith("---\n");
    }

    @Test
    void knowsItsSkillsByName() {
        assertThat(herd.run("install-skill", "--scope=project", "--name", "hyperherd-config"))
                .isZero();
        assertThat(herd.run("install-skill", "--scope=project", "--name", "cooking"))
                .isEqualTo(1);
        assertThat(herd.err()).isEqualTo("Error: no skill named 'cooking'. Available: hyperherd-config\n");
    }

    @Test
    void wantsAScopeThatThereIs() {
        assertThat(herd.run("install-skill", "--scope", "world")).isEqualTo(2);
        assertThat(herd.run("install-skill", "here")).isEqualTo(2);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void saysWhatToDoWithoutAHome() {
        assertThat(herd.run("install-skill")).isEqualTo(1);
        assertThat(herd.err())
                .isEqualTo("Error: HOME is not set, so it is not known where your skills are; set it, or add --scope"
                        + " project\n");
    }
}
