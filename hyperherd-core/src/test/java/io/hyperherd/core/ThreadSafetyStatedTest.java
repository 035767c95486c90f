package io.hyperherd.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever shares an object between threads finds in its type's Javadoc whether that is safe; enumerations and exceptions are. */
class ThreadSafetyStatedTest {

    private static final Path API = Path.of("..", "hyperherd-api", "src", "main", "java", "io", "hyperherd");
    private static final Pattern TYPE =
            Pattern.compile("(?ms)^/\\*\\*(.*?)\\*/.*?^public [a-z -]*(class|interface|record) ");

    static List<Path> types() throws IOException {
        try (Stream<Path> files = Files.walk(API)) {
            return files.filter(file -> TYPE.matcher(read(file)).find())
                    .filter(file -> !file.toString().endsWith("Exception.java"))
                    .filter(file -> !read(file).contains("@Api(Api.Status.INTERNAL)"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void theJavadocOfATypeSaysIt(Path file) {
        String javadoc =
                TYPE.matcher(read(file)).results().findFirst().orElseThrow().group(1);

        assertThat(javadoc).containsPattern("(?i)immutable|thread");
    }

    private static String read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
