package io.hyperherd.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hyperherd.SweepDefinition;
import io.hyperherd.core.config.ConfigReader;
import io.hyperherd.core.space.TrialSpace;
import io.hyperherd.core.space.TrialSpec;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From the text of a sweep file to its trials, on the worked examples of the behaviour specification. */
class YamlToTrialsTest {

    @TempDir
    private Path folder;

    private List<TrialSpec> trials(String yaml) throws IOException {
        Path file = folder.resolve("hyperherd.yaml");
        Files.writeString(file, "name: t\nlauncher: ./launch.sh\n" + yaml);
        SweepDefinition definition = ConfigReader.read(file);
        return TrialSpace.expand(definition);
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                arguments(
                        "a: [1, 2, 3]; o: [x, y]",
                        "- {when: {a: [1, 2]}, exclude: {o: x, a: 2}}",
                        List.of("a-1_o-y", "a-3_o-x", "a-3_o-y")),
                arguments(
                        "a: [1, 2, 3]; o: [x, y]",
                        "- {when: {a: 1}, force: {a: 2}}\n- {when: {a: 2}, set: {h: 1}}",
                        List.of("a-2_o-x {h:1}", "a-2_o-y {h:1}", "a-3_o-x", "a-3_o-y")),
                arguments(
                        "a: [1, 2, 3]",
                        "- {when: {a: [1, 2]}, exclude: {a: 1}, force: {a: 7}, set: {k: {expr: a}}}",
                        List.of("a-7 {k:7}", "a-3")),
                arguments(
                        "a: [1, 2, 3]", "- {when: {a: [1, 2]}, exclude: {a: 7}, force: {a: 7}}", List.of("a-7", "a-3")),
                arguments(
                        "a: [1]",
                        "- {when: {a: 1}, set: {k1: 1, k2: 2}}\n- {when: {a: 1}, set: {k2: 9, k0: 0, k1: 7}}",
                        List.of("a-1 {k1:7,k2:9,k0:0}")),
                arguments("a: [1, 2]", "- {when: {a: 1}, set: {h: from1}, force: {a: 2}}", List.of("a-2 {h:from1}")),
                arguments("a: [2, 1]", "- {when: {a: 1}, set: {h: from1}, force: {a: 2}}", List.of("a-2")));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("conditions")
    void conditionsShapeTheGrid(String parameters, String conditions, List<String> expected) throws IOException {
        StringBuilder yaml = new StringBuilder("grid: all\nparameters:\n");
        for (String parameter : parameters.split("; ")) {
            String[] parts = parameter.split(": ", 2);
            yaml.append("  ")
                    .append(parts[0])
                    .append(": {type: discrete, values: ")
                    .append(parts[1])
                    .append("}\n");
        }
        yaml.append("conditions:\n").append(conditions).append('\n');

        assertThat(trials(yaml.toString()).stream().map(YamlToTrialsTest::shown))
                .containsExactlyElementsOf(expected);
    }

    private static String shown(TrialSpec spec) {
        if (spec.extras().isEmpty()) {
            return spec.experimentName();
        }
        List<String> extras = spec.extras().entrySet().stream()
                .map(e -> e.getKey() + ":" + ValueText.nameToken(e.getValue()))
                .toList();
        return spec.experimentName() + " {" + String.join(",", extras) + "}";
    }

    @Test
    void theTemplateOfInitYieldsItsFiveTrials() throws IOException {
        assertThat(trials("""
                        grid: all
                        parameters:
                          learning_rate: {type: continuous, abbrev: lr, low: 1e-5, high: 1e-2, scale: log, steps: 5}
                        """))
                .extracting(TrialSpec::experimentName)
                .containsExactly("lr-1e-05", "lr-5.623e-05", "lr-0.0003162", "lr-0.001778", "lr-0.01");
    }

    static Stream<Arguments> hashes() {
        return Stream.of(
                arguments("lr: {type: discrete, values: [0.003]}", "95696bb9ba92"),
                arguments(
                        "lr: {type: discrete, values: [0.003]}\n  opt: {type: discrete, values: [lion]}",
                        "59b0184bb8f5"),
                arguments(
                        "opt: {type: discrete, values: [lion]}\n  lr: {type: discrete, values: [0.003]}",
                        "59b0184bb8f5"),
                arguments("n: {type: discrete, values: [4]}", "2e78713c0894"),
                arguments("n: {type: discrete, values: [4.0]}", "49f7b6d71545"),
                arguments("n: {type: discrete, values: [yes]}", "4debde887f67"),
                arguments("n: {type: discrete, values: ['4']}", "53cd972a6104"),
                arguments("n: {type: discrete, values: [~]}", "ef70b497b580"),
                arguments("lr: {type: discrete, values: [2.0e-05]}", "6c5b9ceb141e"),
                arguments("name: {type: discrete, values: [café]}", "c06def0ded7e"),
                arguments("name: {type: discrete, values: [🐑]}", "f6628f421419"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("hashes")
    void aTrialHasTheIdentityThatThePythonToolGivesIt(String parameters, String hash) throws IOException {
        assertThat(trials("grid: all\nparameters:\n  " + parameters + "\n"))
                .extracting(TrialSpec::hash)
                .containsExactly(hash);
    }

    @Test
    void aListedGridOrdersKeysByDefaultThenByTheList() throws IOException {
        assertThat(trials("""
                                grid: [c, a]
                                parameters:
                                  a: {type: discrete, values: [1]}
                                  b: {type: discrete, values: [3, 4], default: 4}
                                  c: {type: discrete, values: [5]}
                                """).get(0).experimentName()).isEqualTo("b-4_c-5_a-1");
    }

    @Test
    void withoutAGridEachParameterVariesInItsTurn() throws IOException {
        assertThat(trials("""
                        parameters:
                          a: {type: discrete, values: [1, 2, 3], default: 2}
                          o: {type: discrete, values: [x, y], default: x}
                        """))
                .extracting(TrialSpec::experimentName)
                .containsExactly("a-2_o-x", "a-1_o-x", "a-3_o-x", "a-2_o-y");
    }

    @Test
    void numbersInConditionsMatchHoweverTheyAreWritten() throws IOException {
        assertThat(trials("""
                        grid: all
                        parameters:
                          lr: {type: discrete, values: [0.001, 0.1]}
                        conditions:
                          - {when: {lr: 1e-3}, set: {small: "1e5"}}
                        """))
                .extracting(TrialSpec::extras)
                .containsExactly(Map.of("small", Value.of(100000.0)), Map.of());
    }
}
