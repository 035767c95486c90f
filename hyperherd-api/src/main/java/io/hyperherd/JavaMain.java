package io.hyperherd;

import io.hyperherd.stability.Api;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A Java program that runs one trial: it is given the override string as its one argument, and {@link TrialContext#fromEnvironment()} knows
 * the rest. Immutable.
 *
 * @param mainClass the binary name of the class with the {@code main} method
 * @param module the module it is in; empty when it is on the class path
 * @param java the program that runs JVMs
 * @param modulePath the absolute entries of the module path
 * @param classPath the absolute entries of the class path
 * @param options options of the JVM, such as {@code -Xmx2g}
 */
@Api(Api.Status.EVOLVING)
public record JavaMain(
        String mainClass,
        Optional<String> module,
        Path java,
        List<Path> modulePath,
        List<Path> classPath,
        List<String> options) {

    /** Copies the lists. */
    public JavaMain {
        modulePath = List.copyOf(modulePath);
        classPath = List.copyOf(classPath);
        options = List.copyOf(options);
    }

    /**
     * Returns the program that {@code type} is, run by the same Java, and found where this program found it. On a cluster these places must
     * be visible to the machines that run trials. No options of this JVM are passed on.
     *
     * @throws IllegalArgumentException when another JVM could not load the class, as where {@code java} was given a source file
     */
    public static JavaMain of(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        Optional<String> module = Optional.ofNullable(type.getModule().getName());
        if (module.isEmpty() && ClassLoader.getSystemResource(file) == null) {
            throw new IllegalArgumentException(type.getName()
                    + " is not on the class path of this program, so no other JVM can load it (a program started as"
                    + " `java File.java` has its classes in memory only); compile it first");
        }
        return new JavaMain(
                type.getName(),
                module,
                Path.of(System.getProperty("java.home"), "bin", "java"),
                entries("jdk.module.path"),
                entries("java.class.path"),
                List.of());
    }

    private static List<Path> entries(String property) {
        return Arrays.stream(System.getProperty(property, "").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
    }

    /** Returns this program with these options of the JVM instead of earlier ones. */
    public JavaMain withOptions(String... others) {
        return new JavaMain(mainClass, module, java, modulePath, classPath, List.of(others));
    }
}
