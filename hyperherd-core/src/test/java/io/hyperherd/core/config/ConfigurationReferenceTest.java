package io.hyperherd.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page on all keys says what the schema says. */
class ConfigurationReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "configuration.md");

    private final ConfigurationReference reference = new ConfigurationReference();

    @Test
    void thePageIsWhatTheSchemaYields() throws IOException {
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(PAGE, reference.page());
        }
        assertThat(PAGE)
                .as("write it anew with: ./mvnw -pl hyperherd-core -am test -Dtest=ConfigurationReferenceTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dregenerate=true")
                .hasContent(reference.page());
    }

    @Test
    void noSectionIsLeftOut() {
        assertThat(reference.untold()).isEmpty();
    }

    @Test
    void aKeyIsToldWithWhatItTakesItsDefaultAndItsMeaning() {
        assertThat(reference.page())
                .contains("| `cpus_per_task` | whole number, at least 1 | `1` | The CPUs of one trial. |")
                .contains("| **`low`** | number |  | The smallest value; above 0 for scale: log. |")
                .contains("| `scale` | `linear`, `log` | `linear` |");
    }
}
