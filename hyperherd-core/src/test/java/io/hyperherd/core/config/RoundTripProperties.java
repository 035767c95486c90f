package io.hyperherd.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.ConfigException;
import io.hyperherd.SweepDefinition;
import io.hyperherd.core.space.ExpansionException;
import io.hyperherd.core.space.TrialSpace;
import io.hyperherd.core.space.TrialSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said in code can be said in YAML, and the other way round. */
class RoundTripProperties {

    private final SweepFiles files = new SweepFiles(directory());

    private static Path directory() {
        try {
            return Files.createTempDirectory("round").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<SweepDefinition> definitions() {
        return new Definitions(files.directory()).all();
    }

    @Property(tries = 1500)
    void aDefinitionReadsBackAsItWasWritten(@ForAll("definitions") SweepDefinition drawn) {
        SweepDefinition definition = CanonicalForm.of(drawn);
        assumeValid(definition);

        String yaml = ConfigWriter.write(definition);

        assertThat(files.read(yaml)).as(yaml).isEqualTo(definition);
    }

    private static void assumeValid(SweepDefinition definition) {
        try {
            DefinitionRules.check(definition);
        } catch (ConfigException invalid) {
            Assume.that(false);
        }
    }

    @Property(tries = 400)
    void aFileReadsBackWithTheSameTrialsAndHashes(@ForAll("files") String text) {
        SweepDefinition read = files.read(text);

        SweepDefinition again = files.read(ConfigWriter.write(read));

        assertThat(again).isEqualTo(read);
        assertThat(trials(again)).isEqualTo(trials(read));
    }

    private static List<TrialSpec> trials(SweepDefinition definition) {
        try {
            return TrialSpace.expand(definition);
        } catch (ExpansionException none) {
            return List.of();
        }
    }

    /** Scalars of YAML 1.1 in every spelling, where a parameter or a condition takes any value. */
    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> scalars = Arbitraries.of(
                "1",
                "010",
                "0x1F",
                "0b101",
                "1_000",
                "1:30",
                "+5",
                "-0.0",
                "1.",
                ".5",
                "1e-3",
                "1.0e-3",
                "1.5E-3",
                "1_0.5",
                "true",
                "Off",
                "yes",
                "~",
                "null",
                "y",
                "\"007\"",
                "'it''s'",
                "\"a\\tb\\n\"",
                "é",
                "\"\\u2028\"",
                "adam",
                "two words",
                "'# no comment'",
                "'- x'",
                "'a: b'",
                "[1, [2.0, x]]",
                "{a: 1, 'b c': [~]}",
                "!!str 5",
                "!!float 3",
                "\"😀\"",
                "1.0e+300",
                "5.0e-324",
                "'<<'",
                "'='",
                "'...'",
                "'2024-01-02'");
        Arbitrary<String> grids =
                Arbitraries.of("grid: all\n", "grid: [b]\n", "grid: []\n", "", "grid: [c, b]\nscheduler: auto\n");
        Arbitrary<List<String>> values = scalars.list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<List<String>> tests = scalars.filter(s -> !s.startsWith("{") && !s.startsWith("!!float"))
                .list()
                .ofSize(4);
        return Combinators.combine(grids, values, tests).as(RoundTripProperties::file);
    }

    private static String file(String grid, List<String> values, List<String> tests) {
        StringBuilder labels = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            labels.append(i == 0 ? "l" : ", l").append(i);
        }
        return "name: t\n" + grid + "parameters:\n  a:\n    type: discrete\n    values: [3, "
                + String.join(", ", values) + "]\n    labels: [three, " + labels + "]\n    default: 3\n"
                + "  b: {type: discrete, values: [1, 2.5], default: 1}\n"
                + "  c: {type: continuous, low: 1e-3, high: 0.1, scale: log, steps: 3, default: 1e-2}\n"
                + "conditions:\n"
                + "  - {when: {a: " + tests.get(0) + "}, set: {s: " + tests.get(1) + "}}\n"
                + "  - {name: n, when: {a: {ne: " + tests.get(2) + "}, c: {le: 0.01}}, exclude: {b: " + tests.get(3)
                + "}}\n"
                + "  - {when: {expr: 'b * 2 > 3'}, force: {c: 1e-2}, set: {d: {expr: b + 1}}}\n";
    }
}
