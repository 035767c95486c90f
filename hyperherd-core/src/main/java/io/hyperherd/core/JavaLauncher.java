package io.hyperherd.core;

import io.hyperherd.JavaMain;
import io.hyperherd.scheduler.ShellWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Renders the launcher of trials that are a main class. */
final class JavaLauncher {

    private JavaLauncher() {}

    /** Returns the script, lines ended by LF. A signal reaches the JVM itself. */
    static String render(JavaMain main) {
        List<String> words = new ArrayList<>(List.of(main.java().toString()));
        words.addAll(main.options());
        if (!main.modulePath().isEmpty()) {
            words.addAll(List.of("-p", joined(main.modulePath())));
        }
        if (!main.classPath().isEmpty()) {
            words.addAll(List.of("-cp", joined(main.classPath())));
        }
        if (main.module().isPresent()) {
            words.add("-m");
        }
        words.add(main.module().map(module -> module + "/").orElse("") + main.mainClass());
        return "#!/usr/bin/env bash\n"
                + "# Written by the program that runs the sweep, anew with every run: edit that, not this.\n"
                + "exec " + words.stream().map(ShellWord::quote).collect(Collectors.joining(" \\\n  "))
                + " \\\n  \"$@\"\n";
    }

    private static String joined(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }
}
