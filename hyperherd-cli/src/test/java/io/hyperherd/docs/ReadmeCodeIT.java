package io.hyperherd.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.lifecycle.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs that the README shows compile, and the one for a sweep in code runs. */
class ReadmeCodeIT {

    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    private Path folder;

    @Test
    void theSweepInCodeRunsAndPrintsItsBestTrials() throws IOException {
        String program = """
                import io.hyperherd.*;
                import io.hyperherd.Results.Order;
                import java.nio.file.Path;
                import java.time.Duration;
                import java.util.Map;

                class Readme {
                    static double train(double lr) {
                        return 1 - lr;
                    }

                    public static void main(String[] args) {
                %s
                    }
                }
                """.formatted(blockWith(".objective("));
        compile(program);

        String out = Program.output(List.of(
                "env",
                "-C",
                folder.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                CLASS_PATH + ":" + folder,
                "Readme"));

        assertThat(out.lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("| 0 | lr-0.0001_optimizer-sgd | completed | 0.0001 | sgd |"));
        assertThat(folder.resolve("sweeps/digits/.hyperherd/manifest.json")).exists();
    }

    @Test
    void theTestOnAClusterInMemoryCompiles() throws IOException {
        compile("""
                import static org.junit.jupiter.api.Assertions.*;
                import io.hyperherd.*;
                import io.hyperherd.testkit.*;
                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.api.extension.ExtendWith;

                """ + blockWith("@ExtendWith"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sweep.fromYaml(", "TrialContext.fromEnvironment("})
    void theShortSamplesCompile(String word) throws IOException {
        compile("""
                import io.hyperherd.*;
                import java.nio.file.Path;
                import java.time.Duration;

                class Sample {
                    static double train(double lr) {
                        return 1 - lr;
                    }

                    static void sample() {
                %s
                    }
                }
                """.formatted(blockWith(word)));
    }

    private void compile(String program) throws IOException {
        Path source = Files.writeString(folder.resolve("Readme.java"), program);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(
                        null, null, null, "-proc:none", "-cp", CLASS_PATH, "-d", folder.toString(), source.toString()))
                .isZero();
    }

    private static String blockWith(String word) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "README.md")));
        while (block.find()) {
            if (block.group(1).contains(word)) {
                return block.group(1);
            }
        }
        throw new AssertionError("the README shows no code with " + word);
    }
}
