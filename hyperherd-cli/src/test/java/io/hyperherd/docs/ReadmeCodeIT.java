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

/** The program that the README shows for a sweep in code compiles and runs. */
class ReadmeCodeIT {

    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

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
        Path source = Files.writeString(folder.resolve("Readme.java"), program);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = System.getProperty("java.class.path");
        assertThat(compiler.run(
                        null, null, null, "-proc:none", "-cp", classPath, "-d", folder.toString(), source.toString()))
                .isZero();

        String out = Program.output(List.of(
                "env",
                "-C",
                folder.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath + ":" + folder,
                "Readme"));

        assertThat(out.lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("| 0 | lr-0.0001_optimizer-sgd | completed | 0.0001 | sgd |"));
        assertThat(folder.resolve("sweeps/digits/.hyperherd/manifest.json")).exists();
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
