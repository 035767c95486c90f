package io.hyperherd.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas for programs follow from the shapes that documents are written in. */
class PublishedSchemaTest {

    private static final boolean REGENERATE = Boolean.getBoolean("regenerate");

    @ParameterizedTest
    @EnumSource
    void theFileIsWhatTheShapeYields(PublishedSchema schema) throws IOException {
        if (REGENERATE) {
            Files.createDirectories(schema.file().getParent());
            Files.writeString(schema.file(), schema.text());
        }
        assertThat(schema.file())
                .as("write it anew with: ./mvnw -pl hyperherd-core -am test -Dtest=PublishedSchemaTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dregenerate=true")
                .hasContent(schema.text());
    }

    @Test
    void noSchemaIsLeftOfADocumentThatIsGone() throws IOException {
        List<Path> expected = Arrays.stream(PublishedSchema.values())
                .map(PublishedSchema::file)
                .map(Path::getFileName)
                .toList();
        try (Stream<Path> files = Files.list(PublishedSchema.RUN.file().getParent())) {
            assertThat(files.map(Path::getFileName)
                            .filter(name -> !name.toString().startsWith("hyperherd.")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cancelled\": [], \"cancelled\": []}",
                "{\"cancelled\": NaN}",
                "{\"cancelled\": []} {}",
            })
    void c6_whatAStrictParserRefusesIsNoDocument(String json) {
        assertThatThrownBy(() -> PublishedSchema.STOP.check(json)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"cancelled\": null}",
                "{\"cancelled\": [], \"more\": 1}",
                "{\"cancelled\": [{\"index\": \"5\", \"slurm_job_id\": \"1\", \"previous_status\": \"queued\"}]}",
                "{\"cancelled\": [{\"index\": 5, \"slurm_job_id\": null, \"previous_status\": \"queued\"}]}",
                "{\"cancelled\": [{\"index\": 5, \"slurm_job_id\": \"1\", \"previous_status\": \"preempted\"}]}",
            })
    void aDocumentOfAnotherShapeIsRefused(String json) {
        assertThatThrownBy(() -> PublishedSchema.STOP.check(json)).isInstanceOf(AssertionError.class);
    }
}
