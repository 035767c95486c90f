package io.hyperherd.core.local;

import io.hyperherd.scheduler.Finding;
import io.hyperherd.scheduler.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what would keep this machine from running tasks. */
final class LocalPreflight {

    /** What the scripts call: bash, util-linux, coreutils and sed. */
    private static final List<String> PROGRAMS = List.of("bash", "setsid", "env", "date", "sync", "ln", "sed", "sleep");

    private static final Pattern TOTAL = Pattern.compile("(?m)^MemTotal:\\s*(\\d{1,15}) kB$");

    private LocalPreflight() {}

    /** Returns whether this is Linux with what the scripts need. */
    static boolean available() {
        return Files.exists(Path.of("/proc/self/stat"))
                && missing(System.getenv("PATH")).isEmpty();
    }

    /** Looks at this machine. */
    static List<Finding> look(Resources resources) {
        List<Finding> findings = new ArrayList<>();
        if (!Files.exists(Path.of("/proc/self/stat"))) {
            findings.add(new Finding.Obstacle("the local scheduler needs Linux's /proc"));
        }
        missing(System.getenv("PATH"))
                .forEach(program -> findings.add(
                        new Finding.Obstacle("the local scheduler needs the program '" + program + "' on the PATH")));
        if (!Files.isExecutable(SupervisorLauncher.java())) {
            findings.add(new Finding.Obstacle(
                    "the local scheduler starts a JVM of its own, and there is none at " + SupervisorLauncher.java()));
        }
        findings.addAll(judge(resources, Runtime.getRuntime().availableProcessors(), totalMemory()));
        return findings;
    }

    /** Compares what a task asks for with what the machine has. */
    static List<Finding> judge(Resources resources, int cores, OptionalLong memory) {
        List<Finding> findings = new ArrayList<>();
        if (resources.cpusPerTask() > cores) {
            findings.add(new Finding.Warning("a trial asks for " + resources.cpusPerTask()
                    + " CPUs and this machine has " + cores + ": trials run one at a time"));
        }
        OptionalLong asked = resources.memory().bytes();
        if (asked.isPresent() && memory.isPresent() && asked.getAsLong() > memory.getAsLong()) {
            findings.add(
                    new Finding.Warning("a trial may use " + resources.memory().text()
                            + " of memory and this machine has " + (memory.getAsLong() >> 20) + "M"));
        }
        return findings;
    }

    private static List<String> missing(@Nullable String path) {
        String[] directories = (path == null ? "/usr/bin:/bin" : path).split(":", -1);
        return PROGRAMS.stream()
                .filter(program -> Arrays.stream(directories)
                        .noneMatch(directory -> Files.isExecutable(Path.of(directory, program))))
                .toList();
    }

    private static OptionalLong totalMemory() {
        try {
            Matcher m = TOTAL.matcher(Files.readString(Path.of("/proc/meminfo")));
            return m.find() ? OptionalLong.of(Long.parseLong(m.group(1)) << 10) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
