package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.ConfigException;
import io.hyperherd.WorkspaceException;
import io.hyperherd.cli.command.NamedCommand;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts for shells, and the words that these ask for while somebody is typing. */
class CompletionTest {

    private final HerdRunner herd = HerdRunner.piped(path -> new FakeSweep());

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void theScriptKnowsEveryCommandAndEveryOption(String shell) {
        assertThat(herd.run("completion", shell)).isZero();

        String dashes = shell.equals("fish") ? "-l " : "--";
        for (NamedCommand command : Commands.all()) {
            assertThat(herd.out()).contains(command.name());
            assertThat(command.options())
                    .extracting(Option::getLongOpt)
                    .allSatisfy(option -> assertThat(herd.out()).contains(dashes + option));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zsh", "fish"})
    void theScriptExplainsCommandsAndOptions(String shell) {
        herd.run("completion", shell);

        assertThat(herd.out()).contains("Show how far each trial is.", "show what would be submitted; change nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"completion", "completion csh", "completion bash zsh"})
    void needsOneShellThatItKnows(String line) {
        assertThat(herd.run(line.split(" "))).isEqualTo(2);
        assertThat(herd.out()).isEmpty();
        assertThat(herd.err()).contains("bash, zsh, fish");
    }

    @Test
    void proposesTrialsWithTheirStatusAndName() {
        assertThat(words("indices", "", "tail")).hasSize(6).startsWith("0\tready w-12_drop-0");
    }

    @Test
    void goesOnAfterTheLastCommaOrDash() {
        assertThat(words("indices", "0-3,", "run", "-i"))
                .extracting(CompletionTest::word)
                .contains("0-3,0", "0-3,5");
        assertThat(words("indices", "2-", "run", "-i"))
                .extracting(CompletionTest::word)
                .contains("2-5");
    }

    @Test
    void proposesParametersWithTheirValues() {
        assertThat(words("pins", "", "ls", "-p")).containsExactly("window=\t12 24 48", "drop=\t0 0.25");
        assertThat(words("pins", "wi", "ls", "-p")).containsExactly("window=\t12 24 48");
    }

    @Test
    void proposesValuesAsListingsShowThem() {
        assertThat(words("pins", "drop=", "ls", "-p", "window=12"))
                .containsExactly("drop=0\t3 trials", "drop=0.25\t3 trials");
    }

    @Test
    void proposesMetricsAndParametersToSortBy() {
        HerdRunner logged = HerdRunner.piped(path -> new FakeSweep().metric(0, "loss", Value.of(0.5)));
        logged.run("complete-words", "metric", "", "res");

        assertThat(logged.out().lines()).containsExactly("loss\tmetric", "window\tparameter", "drop\tparameter");
    }

    @Test
    void takesTheTrialsOfTheDefinitionWhereNothingEverRan() {
        HerdRunner fresh = HerdRunner.piped(path -> new FakeSweep().withoutWorkspace());
        fresh.run("complete-words", "indices", "", "tail");

        assertThat(fresh.out().lines()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "tail, /w/tides",
        "tail 3, /w/tides",
        "tail other, /w/tides/other",
        "stop my_sweep 3, /w/tides/my sweep",
        "run -j 2 -n other -i, /w/tides/other",
        "run other -p a=1 b=2, /w/tides/other",
        "run --indices, /w/tides"
    })
    void findsTheWorkspaceAsTheCommandDoes(String line, Path workspace) {
        List<Path> opened = new ArrayList<>();
        HerdRunner watched = HerdRunner.piped(path -> {
            opened.add(path);
            return new FakeSweep();
        });
        List<String> words = new ArrayList<>(List.of("complete-words", "indices", ""));
        Stream.of(line.split(" ")).map(word -> word.replace('_', ' ')).forEach(words::add);

        watched.run(words.toArray(String[]::new));

        assertThat(opened).containsExactly(workspace);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "indices",
                "indices x",
                "indices x bogus",
                "nonsense x run",
                "pins x run a b c",
                "pins -- run --x"
            })
    void saysNothingToWhatMakesNoSense(String line) {
        assertThat(words(line.split(" "))).isEmpty();
    }

    @Test
    void saysNothingWhereTheSweepCannotBeRead() {
        for (RuntimeException failure : List.of(
                new ConfigException("line 1: no"), new WorkspaceException("damaged"), new IllegalStateException())) {
            HerdRunner failing = HerdRunner.piped(path -> {
                throw failure;
            });

            assertThat(failing.run("complete-words", "indices", "", "tail")).isZero();
            assertThat(failing.out() + failing.err()).isEmpty();
        }
    }

    @Test
    void isNoCommandThatHelpLists() {
        herd.run("--help");

        assertThat(herd.out()).doesNotContain("complete-words");
    }

    private static List<String> words(String... words) {
        List<String> line = new ArrayList<>(List.of("complete-words"));
        line.addAll(List.of(words));
        HerdRunner asked = HerdRunner.piped(path -> new FakeSweep());
        assertThat(asked.run(line.toArray(String[]::new))).isZero();
        assertThat(asked.err()).isEmpty();
        return asked.out().lines().toList();
    }

    private static String word(String row) {
        return row.substring(0, row.indexOf('\t'));
    }
}
