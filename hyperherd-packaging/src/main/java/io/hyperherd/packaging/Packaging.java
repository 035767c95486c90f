package io.hyperherd.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the folder {@code lib} of the distribution ready: straightens our jars, puts an index of their services beside them, and writes
 * what the launcher reads: {@code herd.build}, with the build's id on its first line and a jar on each other one.
 */
public final class Packaging {

    private static final String SERVICES = "META-INF/services/";
    private static final String OURS = "hyperherd-";
    private static final int ID_BYTES = 8;

    private final Path lib;

    private Packaging(Path lib) {
        this.lib = lib;
    }

    /** Takes one argument, the folder. */
    public static void main(String[] words) throws IOException {
        new Packaging(Path.of(words[0])).run();
    }

    private void run() throws IOException {
        List<Path> jars = jars();
        Map<String, byte[]> services = new TreeMap<>();
        for (Path jar : jars) {
            if (jar.getFileName().toString().startsWith(OURS)) {
                straighten(jar, services);
            }
        }
        List<String> lines = new ArrayList<>(List.of(id(jars)));
        lines.addAll(index(services));
        jars.forEach(jar -> lines.add(jar.getFileName().toString()));
        Files.write(lib.resolve("herd.build"), lines);
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static void straighten(Path jar, Map<String, byte[]> services) throws IOException {
        Map<String, byte[]> files = Jar.read(jar);
        files.forEach((name, content) -> {
            if (name.startsWith(SERVICES)) {
                services.merge(name, content, Packaging::lines);
            }
        });
        files.putAll(Straightening.of(files));
        Jar.write(jar, files);
    }

    private static byte[] lines(byte[] some, byte[] more) {
        String text = new String(some, StandardCharsets.UTF_8) + "\n" + new String(more, StandardCharsets.UTF_8);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes the index, which comes first on the class path, so that a service is found without opening the large jars. It is there
     * twice because the JDK looks for the second place of a service before it hands out the first.
     */
    private List<String> index(Map<String, byte[]> services) throws IOException {
        List<String> names = List.of("services/index.jar", "services/again.jar");
        Files.createDirectories(lib.resolve("services"));
        for (String name : names) {
            Jar.write(lib.resolve(name), services);
        }
        return names;
    }

    private static String id(List<Path> jars) throws IOException {
        MessageDigest digest = sha256();
        for (Path jar : jars) {
            digest.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(jar));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
