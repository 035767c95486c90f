package io.hyperherd.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hyperherd.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitFileTest {

    @TempDir
    private Path directory;

    private Sweep load(String yaml) throws IOException {
        return Sweep.fromYaml(Files.writeString(directory.resolve("hyperherd.yaml"), yaml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024",
                "a: b",
                "ünï",
                "\"q\"",
                "-x",
                "it's",
                "#1",
                "no",
                "a\\b",
                "@NAME@",
                "\uD83D\uDE00",
                "a\u2028b",
                "a\u200Bb",
                "\uE000",
                " ",
                "{x}",
                "*a",
                "%TAG"
            })
    void c13_theSweepIsCalledLikeItsFolderWhateverThatIs(String name) throws IOException {
        Sweep sweep = load(InitFile.CONFIG.template(Path.of("/w").resolve(name)));

        assertThat(sweep.definition().name()).isEqualTo(name);
        assertThat(sweep.definedTrials()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"/, experiment", "'/w/a\tb', a_b"})
    void aFolderThatCannotNameASweepLendsANameOfItsOwn(Path folder, String name) throws IOException {
        assertThat(load(InitFile.CONFIG.template(folder)).definition().name()).isEqualTo(name);
    }

    @Test
    void editorsFindTheSchemaInTheFirstLine() throws IOException {
        assertThat(InitFile.CONFIG.template(Path.of("/w/mine")).lines().findFirst())
                .hasValue("# yaml-language-server: $schema=.hyperherd/hyperherd.schema.json");
    }

    @Test
    void noEditorFindsFaultWithTheTemplate() throws IOException {
        String yaml = InitFile.CONFIG.template(Path.of("/w/mine"));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(Sweep.yamlSchema())
                        .validate(yaml, InputFormat.YAML))
                .isEmpty();
    }
}
