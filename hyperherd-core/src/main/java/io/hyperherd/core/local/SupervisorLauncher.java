package io.hyperherd.core.local;

import io.hyperherd.SchedulerException;
import io.hyperherd.scheduler.Scheduler;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts the supervisor of a workspace, detached from whoever starts it: in a session of its own, with no terminal and no pipes. */
final class SupervisorLauncher {

    /** A JVM starts in a fraction of a second; a loaded machine may take its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LocalDirectory directory;

    SupervisorLauncher(LocalDirectory directory) {
        this.directory = directory;
    }

    /**
     * Makes sure that a supervisor lives. To be called under the queue lock.
     *
     * @throws SchedulerException when none could be started; then there is none
     */
    void ensureSupervisor() throws IOException {
        if (directory.supervised()) {
            return;
        }
        Process process = start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!directory.supervised()) {
            if (!process.isAlive()) {
                throw failure("ended at once");
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw failure("did not come up within " + PATIENCE.toSeconds() + " seconds");
            }
            Pause.of(Duration.ofMillis(20));
        }
    }

    private SchedulerException failure(String what) {
        return new SchedulerException("the supervisor of the local scheduler " + what + "; nothing was submitted; see "
                + directory.supervisorLog() + lastLine());
    }

    private String lastLine() {
        try (Stream<String> lines = Files.lines(directory.supervisorLog())) {
            return lines.reduce((first, second) -> second)
                    .map(line -> " (" + line + ")")
                    .orElse("");
        } catch (IOException | RuntimeException unreadable) {
            return "";
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid", java().toString()));
        command.addAll(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto", "-Xmx128m"));
        command.addAll(program());
        command.add(directory.root().toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.root().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.supervisorLog().toFile()));
        Map<String, String> environment = builder.environment();
        // What is meant for the JVM that submits, such as a debugger's port, is not meant for this one; nor is it
        // part of the trial in which its submitter may run.
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", TaskEnvironment.MARKER)
                .forEach(environment::remove);
        return builder.start();
    }

    /** Returns the program that runs JVMs. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The JVM's arguments up to the main class: a class path of where the two modules were loaded from, or the run-time image itself. */
    private static List<String> program() {
        String main = Supervisor.class.getName();
        Optional<Path> core = location(Supervisor.class);
        Optional<Path> api = location(Scheduler.class);
        if (core.isPresent() && api.isPresent()) {
            return List.of("-cp", core.get() + File.pathSeparator + api.get(), main);
        }
        Module module = Supervisor.class.getModule();
        if (module.isNamed() && ModuleLayer.boot().modules().contains(module)) {
            return List.of("-m", module.getName() + "/" + main);
        }
        throw new SchedulerException(
                "the local scheduler starts a JVM of its own and needs hyperherd-core and hyperherd-api as files; "
                        + "here they are inside another archive");
    }

    private static Optional<Path> location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL url = source == null ? null : source.getLocation();
        if (url == null) {
            return Optional.empty();
        }
        try {
            URI uri = url.toURI();
            return uri.getScheme().equals("file") ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException unusual) {
            return Optional.empty();
        }
    }
}
