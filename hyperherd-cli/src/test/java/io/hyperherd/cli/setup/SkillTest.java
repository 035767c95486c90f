package io.hyperherd.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hyperherd.Sweep;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the skill tells an assistant to write works. */
class SkillTest {

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(Sweep.yamlSchema());

    /** What completes a sample without a name, unless it has the key itself. */
    private static final Map<String, String> REST = new LinkedHashMap<>();

    static {
        REST.put("name", "name: sample\n");
        REST.put("grid", "grid: all\n");
        REST.put("launcher", "launcher: ./launch.sh\n");
        REST.put("parameters", """
                parameters:
                  learning_rate: {type: continuous, low: 1.0e-4, high: 1.0e-1, steps: 4, scale: log}
                  optimizer: {type: discrete, values: [sgd, adam]}
                  batch_size: {type: discrete, values: [32, 64, 128]}
                """);
    }

    @TempDir
    private Path directory;

    static String text() {
        try (InputStream resource = Objects.requireNonNull(
                InstallSkillCommand.class.getResourceAsStream("skill/hyperherd-config/SKILL.md"))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> blocks(String language) {
        return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text())
                .results()
                .map(block -> block.group(1));
    }

    static Stream<String> samples() {
        return blocks("yaml").map(SkillTest::completed);
    }

    private static String completed(String sample) {
        StringBuilder whole = new StringBuilder(sample);
        if (!sample.startsWith("name:")) {
            REST.forEach((key, text) -> {
                if (!Pattern.compile("^" + key + ":", Pattern.MULTILINE)
                        .matcher(sample)
                        .find()) {
                    whole.append(text);
                }
            });
        }
        return whole.toString();
    }

    static Stream<String> launchers() {
        return blocks("bash").filter(block -> block.startsWith("#!"));
    }

    @Test
    void saysByNameAndDescriptionWhenToUseIt() {
        assertThat(text()).startsWith("---\nname: hyperherd-config\ndescription: ");
        assertThat(text().lines().skip(2).findFirst().orElseThrow().substring("description: ".length()))
                .doesNotContain(": ")
                .hasSizeLessThan(1024);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleLoadsAndYieldsTrials(String yaml) throws IOException {
        Files.writeString(directory.resolve("hyperherd.yaml"), yaml);

        assertThat(Sweep.fromYaml(directory).definedTrials()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noEditorFindsFaultWithASample(String yaml) {
        assertThat(SCHEMA.validate(yaml, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void everyLauncherIsAScript(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("launch.sh"), script);

        Process check = new ProcessBuilder(List.of("bash", "-n", file.toString()))
                .inheritIO()
                .start();

        assertThat(check.waitFor()).isZero();
    }
}
