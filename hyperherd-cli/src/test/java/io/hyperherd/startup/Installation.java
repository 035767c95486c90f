package io.hyperherd.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hyperherd.lifecycle.Distribution;
import io.hyperherd.lifecycle.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The distribution in a place of its own, called with an environment that holds nothing but what is said here. Immutable. */
final class Installation {

    /** What the JVM writes of a class that comes out of herd's archive; the one below it is the JDK's. */
    private static final String FROM_ARCHIVE = "shared objects file (top)";

    private static final File NOTHING = new File("/dev/null");

    private final Path root;
    private final Map<String, String> environment;
    private final List<String> wrapper;

    private Installation(Path root, Map<String, String> environment, List<String> wrapper) {
        this.root = root;
        this.environment = environment;
        this.wrapper = wrapper;
    }

    /** How a call ended, and whether it took its classes from an archive of herd. */
    record Outcome(int status, String out, String err, boolean usedArchive) {}

    /** Copies the built distribution, without the archive that was made for its old place, to {@code root}. */
    static Installation copiedTo(Path root) {
        Program.output(
                List.of("cp", "-r", Distribution.herd().getParent().getParent().toString(), root.toString()));
        Program.output(List.of("rm", "-rf", root.resolve("lib/cds").toString()));
        return at(root);
    }

    /** Returns what is installed in {@code root}. */
    static Installation at(Path root) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HERD_JAVA_HOME", System.getProperty("java.home"));
        return new Installation(root, environment, List.of());
    }

    Path root() {
        return root;
    }

    Path lib() {
        return root.resolve("lib");
    }

    Installation with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new Installation(root, more, wrapper);
    }

    Installation without(String variable) {
        Map<String, String> fewer = new TreeMap<>(environment);
        fewer.remove(variable);
        return new Installation(root, fewer, wrapper);
    }

    /** Returns this with a program that starts it. */
    Installation under(String... program) {
        return new Installation(root, environment, List.of(program));
    }

    Outcome run(Path folder, String... words) {
        return call(root.resolve("bin/herd"), folder, words);
    }

    /** Calls {@code herd}, another name of this installation's. */
    Outcome call(Path herd, Path folder, String... words) {
        try {
            Path logs = Files.createTempDirectory("herd");
            Path log = logs.resolve("classes");
            Path out = Files.createTempFile("herd", ".out");
            Path err = Files.createTempFile("herd", ".err");
            Files.setPosixFilePermissions(logs, PosixFilePermissions.fromString("rwxrwxrwx"));
            ProcessBuilder builder = with("HERD_JAVA_OPTS", "-Xlog:class+load:file=" + log)
                    .builder(herd, folder, words)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            int status = builder.start().waitFor();
            boolean usedArchive = taken(log).contains(FROM_ARCHIVE);
            Files.delete(logs);
            return new Outcome(status, taken(out), taken(err), usedArchive);
        } catch (IOException failed) {
            throw new AssertionError(herd + " could not run", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(herd + " was interrupted", interrupted);
        }
    }

    /** Returns what starts {@code herd} with its output into pipes. */
    ProcessBuilder builder(Path herd, Path folder, String... words) {
        List<String> line = new ArrayList<>(wrapper);
        line.add(herd.toString());
        line.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectInput(NOTHING);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    private static String taken(Path file) throws IOException {
        String text = Files.readString(file, UTF_8);
        Files.delete(file);
        return text;
    }
}
