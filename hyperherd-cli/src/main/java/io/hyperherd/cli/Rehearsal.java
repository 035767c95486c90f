package io.hyperherd.cli;

import io.hyperherd.Sweep;
import io.hyperherd.cli.command.Interruption;
import io.hyperherd.cli.command.Keyboard;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.completion.SweepWords;
import io.hyperherd.cli.terminal.Terminal;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * What {@code lib/make-archive} runs so that the JVM gets to know the classes that commands need: the frequent commands, one after the
 * other, on a sweep of its own, on this machine and on a SLURM that the script plays. What they say and whether they succeed does not
 * count.
 */
public final class Rehearsal {

    private static final String SUFFIX = ".class";

    private static final Map<String, String> GRIDS = Map.of("local", "[rate, kind, again]", "slurm", "all");

    private static final List<List<String>> COMMANDS = List.of(
            List.of("ls"),
            List.of("run", "--dry-run", "--json"),
            List.of("run"),
            List.of("ls"),
            List.of("ls", "--json"),
            List.of("run", "--dry-run"),
            List.of("run", "--dry-run", "--json"),
            List.of("status"),
            List.of("status", "--json"),
            List.of("why", "0"),
            List.of("tail", "0"),
            List.of("res"),
            List.of("stats"),
            List.of(SweepWords.NAME, "indices", "", "tail"),
            List.of("status", "--help"),
            List.of("stats", "--nonsense"),
            List.of("--help"));

    private Rehearsal() {}

    /** Takes one argument, the folder in which to play; then ends like {@code herd --version}. */
    public static void main(String[] words) throws IOException {
        loadOurs();
        for (Map.Entry<String, String> grid : GRIDS.entrySet()) {
            String scheduler = grid.getKey();
            Path folder = Files.createDirectories(Path.of(words[0], scheduler));
            Files.writeString(folder.resolve("hyperherd.yaml"), sweep(grid.getValue(), scheduler));
            Path launcher = Files.writeString(folder.resolve("launch.sh"), "#!/bin/sh\n");
            if (!launcher.toFile().setExecutable(true)) {
                throw new IOException(launcher + " cannot be made executable");
            }
            COMMANDS.forEach(command -> new Herd(session(folder.toAbsolutePath())).run(command));
        }
        Main.main(new String[] {"--version"});
    }

    /** Returns a sweep written as people write them: with remarks, quotes, lists in both styles and anchors. */
    private static String sweep(String grid, String scheduler) {
        return """
            # a remark
            name: 'rehearsal'
            grid: %s
            scheduler: %s
            launcher: ./launch.sh
            slurm:
              partition: debug
              time: "00:05:00"
              mem: 1G  # per trial
            parameters:
              rate: {type: continuous, scale: log, low: 1e-3, high: 1e-2, steps: 2, abbrev: r}
              kind:
                type: discrete
                values: &kinds
                  - a
                  - 1
                  - 0.5
                  - true
                abbrev: k
              again: {type: discrete, values: *kinds}
            conditions:
              - {name: fewer, when: {kind: a}, exclude: {rate: 1e-3}}
              - {name: more, when: {kind: true}, set: {extra: 2}}
            """.formatted(grid, scheduler);
    }

    /** A class that is missing in the archive costs more than its own loading: the large jars are opened to look for it. */
    private static void loadOurs() throws IOException {
        for (String jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (new File(jar).getName().startsWith("hyperherd-")) {
                try (JarFile ours = new JarFile(jar)) {
                    ours.stream().map(JarEntry::getName).forEach(Rehearsal::load);
                }
            }
        }
    }

    private static void load(String file) {
        if (!file.endsWith(SUFFIX) || file.endsWith("-info" + SUFFIX)) {
            return;
        }
        String name = file.substring(0, file.length() - SUFFIX.length()).replace('/', '.');
        try {
            Class.forName(name, false, Rehearsal.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new IllegalStateException("a jar of herd does not fit to the others", missing);
        }
    }

    private static Session session(Path folder) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Session(
                "herd",
                folder,
                System.getenv(),
                nowhere,
                nowhere,
                Terminal.STREAM,
                Terminal.STREAM,
                Sweep::fromYaml,
                Clock.systemUTC(),
                new Interruption(() -> {}),
                Keyboard.NOBODY);
    }
}
