package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.ConfigException;
import io.hyperherd.SchedulerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit statuses and streams, whatever the command. */
class HerdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bogus",
                "--json status",
                "status --nonsense",
                "status a b",
                "tail 3 -n x",
                "tail 3 -n -1",
                "tail 3 --stdout --stderr",
                "run -j 0",
                "run -j"
            })
    void answersNonsenseWithStatus2AndAtMostTwoLines(String line) {
        HerdRunner herd = HerdRunner.piped(path -> new FakeSweep());

        assertThat(herd.run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(herd.out()).isEmpty();
        assertThat(herd.err().lines()).hasSizeBetween(1, 2);
    }

    @Test
    void tellsAnExpectedFailureInOneLine() {
        HerdRunner herd = HerdRunner.piped(path -> {
            throw new ConfigException("Config file not found: " + path);
        });

        assertThat(herd.run("status", "33x")).isEqualTo(1);
        assertThat(herd.out()).isEmpty();
        assertThat(herd.err()).isEqualTo("Error: Config file not found: /w/tides/33x\n");
    }

    @Test
    void passesOnNoControlCharactersOfOtherPrograms() {
        HerdRunner herd = HerdRunner.piped(path -> {
            throw new SchedulerException("sbatch said: \u001b[31mred\u0007\nand more");
        });

        assertThat(herd.run("status")).isEqualTo(1);
        assertThat(herd.err()).isEqualTo("Error: sbatch said: red\nand more\n");
    }

    @Test
    void apologisesForADefectWithoutATrace() {
        HerdRunner herd = HerdRunner.piped(path -> {
            throw new IllegalStateException("two\nlines");
        });

        assertThat(herd.run("status")).isEqualTo(1);
        assertThat(herd.err().lines()).singleElement().asString().contains("HYPERHERD_DEBUG", "two lines");
    }

    @Test
    void tracesADefectForThoseWhoDebug() {
        HerdRunner herd = HerdRunner.piped(path -> {
            throw new IllegalStateException("broken");
        });

        assertThat(herd.run("status", "--debug")).isEqualTo(1);
        assertThat(herd.err()).contains("java.lang.IllegalStateException: broken", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "test", "run", "ls", "status", "tail", "res", "stop", "install-skill"})
    void explainsEveryCommand(String command) {
        HerdRunner herd = HerdRunner.piped(path -> new FakeSweep());

        assertThat(herd.run(command, "-h")).isZero();
        assertThat(herd.out()).startsWith("usage: herd " + command + " ").contains("--help", "--debug");
        assertThat(herd.err()).isEmpty();
    }

    @Test
    void takesHelpForACommandToo() {
        HerdRunner asked = HerdRunner.piped(path -> new FakeSweep());
        HerdRunner usual = HerdRunner.piped(path -> new FakeSweep());

        assertThat(asked.run("help") + asked.run("help", "run")).isZero();
        assertThat(usual.run("--help") + usual.run("run", "--help")).isZero();
        assertThat(asked.out()).isEqualTo(usual.out());
        assertThat(asked.run("help", "rnu")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "statsu, did you mean 'status'?",
        "sotp, did you mean 'stop'?",
        "help rnu, did you mean 'run'?",
        "tail 3 --jsno, did you mean --json?",
        "tail 3 -josn, did you mean --json?",
        "run --max-concurent=3, did you mean --max-concurrent?"
    })
    void proposesWhatWasProbablyMeant(String line, String proposal) {
        HerdRunner herd = HerdRunner.piped(path -> new FakeSweep());

        assertThat(herd.run(line.split(" "))).isEqualTo(2);
        assertThat(herd.err()).contains(proposal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bogus", "tail 3 --nonsense", "tail 3 -x"})
    void proposesNothingFarOff(String line) {
        HerdRunner herd = HerdRunner.piped(path -> new FakeSweep());

        assertThat(herd.run(line.split(" "))).isEqualTo(2);
        assertThat(herd.err()).doesNotContain("did you mean");
    }

    @Test
    void listsItsCommands() {
        HerdRunner herd = HerdRunner.piped(path -> new FakeSweep());

        assertThat(herd.run("--help")).isZero();
        assertThat(herd.out()).contains(Commands.NAMES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "tail 3", "res", "stop 3"})
    void pointsToRunWhereThereIsNoWorkspace(String line) {
        HerdRunner herd = HerdRunner.piped(path -> new FakeSweep().withoutWorkspace());

        assertThat(herd.run(line.split(" "))).isEqualTo(1);
        assertThat(herd.err()).isEqualTo("Error: No workspace found in /w/tides. Run 'herd run' first.\n");
    }
}
