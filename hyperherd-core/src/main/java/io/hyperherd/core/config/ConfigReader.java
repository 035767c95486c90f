package io.hyperherd.core.config;

import io.hyperherd.ConfigException;
import io.hyperherd.SweepDefinition;
import io.hyperherd.core.config.yaml.YamlException;
import io.hyperherd.core.config.yaml.YamlNode;
import io.hyperherd.core.config.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads sweep files. */
public final class ConfigReader {

    private static final String USUAL_NAME = "hyperherd.yaml";
    /** Where a program that builds its sweep leaves the definition. */
    private static final Path OF_PROGRAM = Path.of(".hyperherd", "sweep.yaml");

    private ConfigReader() {}

    /**
     * Returns the sweep that a file declares. The workspace is the directory of the file, absolute and with symbolic links kept. The
     * launcher is an empty path when the file names none.
     *
     * @param fileOrDirectory the file, or a directory that holds {@code hyperherd.yaml} or in which a program ran a sweep that it built
     * @throws ConfigException when there is no such file or it is not valid; every line of the message gives file, line and column
     */
    public static SweepDefinition read(Path fileOrDirectory) {
        Path given = file(fileOrDirectory);
        Path file = given.toAbsolutePath().normalize();
        return define(given.toString(), parse(given), workspace(file));
    }

    private static Path workspace(Path file) {
        Path directory = Optional.ofNullable(file.getParent()).orElse(file);
        return file.endsWith(OF_PROGRAM) ? directory.resolveSibling("").normalize() : directory;
    }

    /**
     * Returns where in a file a part of its definition stands, as {@code FILE:LINE:COLUMN}, as near as the file has it.
     *
     * @param place the keys that lead to the part; list items by number
     */
    public static String where(Path fileOrDirectory, List<String> place) {
        Path given = file(fileOrDirectory);
        return given + ":" + Locator.locate(parse(given), place);
    }

    /** Messages name the file as it was given, so it stays relative when it was. */
    private static Path file(Path fileOrDirectory) {
        if (!Files.isDirectory(fileOrDirectory)) {
            return fileOrDirectory.normalize();
        }
        Path usual = fileOrDirectory.resolve(USUAL_NAME).normalize();
        Path ofProgram = fileOrDirectory.resolve(OF_PROGRAM).normalize();
        return Files.exists(usual) || !Files.exists(ofProgram) ? usual : ofProgram;
    }

    private static SweepDefinition define(String shown, YamlNode root, Path workspace) {
        Problems problems = new Problems(shown, root);
        Optional<SweepDefinition> definition = SweepFile.read(root, workspace, problems);
        problems.throwIfAny();
        definition.flatMap(DefinitionRules::acrossParts).ifPresent(problems::add);
        problems.throwIfAny();
        return definition.orElseThrow();
    }

    private static YamlNode parse(Path given) {
        try {
            return YamlReader.read(bytes(given.toAbsolutePath().normalize()));
        } catch (YamlException e) {
            throw new ConfigException(Problems.line(given.toString(), new Problem(e.at(), e.reason())), e);
        }
    }

    private static byte[] bytes(Path file) {
        if (!Files.exists(file)) {
            throw new ConfigException("Config file not found: " + file + "; `herd init` writes one to start from");
        }
        if (!Files.isRegularFile(file)) {
            throw new ConfigException("Config file is not a file: " + file);
        }
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(YamlReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new ConfigException("Config file cannot be read: " + file + "; check its permissions", e);
        }
    }
}
