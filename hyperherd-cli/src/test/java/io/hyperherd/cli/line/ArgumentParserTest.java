package io.hyperherd.cli.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.look.ResCommand;
import io.hyperherd.cli.look.TailCommand;
import io.hyperherd.cli.run.RunCommand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that scripts written for the Python tool rely on. */
class ArgumentParserTest {

    @ParameterizedTest
    @ValueSource(strings = {"--lines 5", "--lines=5", "-n5", "-n 5", "-n=5", "--li 5", "-n 7 -n 5"})
    void takesTheValueOfAnOptionInEveryForm(String line) {
        assertThat(tail(line).value("lines")).contains("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--dry", "--d", "-nf", "-fn", "--dry-run", "-ni 0-3"})
    void takesPrefixesAndBundles(String line) {
        assertThat(run(line).has("dry-run")).isTrue();
    }

    @Test
    void takesTheValueAtTheEndOfABundle() {
        assertThat(run("-ni 0-3").value("indices")).contains("0-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WS --json 3", "--json WS 3", "WS 3 --json"})
    void u1_takesOptionsAnywhereAmongPositionals(String line) {
        assertThat(tail(line).positionals()).containsExactly("WS", "3");
        assertThat(tail(line).has("json")).isTrue();
    }

    @Test
    void takesEveryWordAfterAPinUpToTheNextOption() {
        Arguments arguments = run("WS -p a=1 b=2 -n");

        assertThat(arguments.values("pin")).containsExactly("a=1", "b=2");
        assertThat(arguments.positionals()).containsExactly("WS");
    }

    @Test
    void takesTheLastOfRepeatedPins() {
        assertThat(run("-p a=1 -p b=2").values("pin")).containsExactly("b=2");
    }

    @Test
    void takesAPinWrittenToItsLetter() {
        assertThat(run("-plr=0.1").values("pin")).containsExactly("lr=0.1");
    }

    @Test
    void takesNoOptionAfterTwoDashes() {
        assertThat(tail("-- 3").positionals()).containsExactly("3");
    }

    @Test
    void takesANegativeNumberAsAValue() {
        assertThat(run("-i -1").value("indices")).contains("-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "WS -1", "--json -1", "-1 --json", "-n 2 -1"})
    void takesABareNegativeNumberAsAPositionalArgument(String line) {
        assertThat(tail(line).positionals()).last().isEqualTo("-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-n -1", "-n=-1", "-n-1", "--lines -1", "--lines=-1"})
    void takesABareNegativeNumberAsTheValueOfAnOption(String line) {
        assertThat(tail(line).value("lines")).contains("-1");
        assertThat(tail(line).positionals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--s", "--st", "--ste", "--steps"})
    void aPrefixThatMeantAnOptionOfThePythonToolStillDoes(String line) {
        assertThat(parse(new ResCommand(), line).has("steps")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "-n", "-x", "--stdout --stderr", "--std"})
    void refusesWhatMakesNoSense(String line) {
        assertThatThrownBy(() -> tail(line)).isInstanceOf(UsageException.class);
    }

    private static Arguments tail(String line) {
        return parse(new TailCommand(), line);
    }

    private static Arguments run(String line) {
        return parse(new RunCommand(), line);
    }

    private static Arguments parse(Command command, String line) {
        return new ArgumentParser(CommandOptions.complete(command.options())).parse(List.of(line.split(" ")));
    }
}
