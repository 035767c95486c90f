package io.hyperherd.slurm;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Runs programs of this machine, each bounded in time and in what is kept of its output. Programs read nothing
 * from standard input unless they are given something.
 * Immutable.
 */
final class Programs {

    /** Accounting rows of a hundred arrays of a thousand tasks take about 12 MB. */
    private static final long MOST_BYTES = 64L << 20;

    private static final Duration GRACE = Duration.ofMillis(500);

    /** How often a running program's complaints are looked at. */
    private static final Duration LOOK = Duration.ofMillis(200);

    /** How long a program may go on once it waits for something that may not come. */
    private static final Duration HOPE = Duration.ofSeconds(5);

    private final Map<String, String> environment;

    /** Creates a runner whose programs are looked up on the {@code PATH} of {@code environment} and get exactly this environment. */
    Programs(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Returns the executable that {@code program} names. */
    Optional<Path> find(String program) {
        for (String directory : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Optional<Path> found = executable(directory, program);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> executable(String directory, String program) {
        try {
            Path path = Path.of(directory).resolve(program).toAbsolutePath();
            return !directory.isEmpty() && Files.isRegularFile(path) && Files.isExecutable(path)
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /** Runs {@code words} in the directory of this process. */
    Outcome run(Duration limit, List<String> words) {
        return run(limit, words, Path.of("").toAbsolutePath());
    }

    /** Runs {@code words}, the first of which names the program, in {@code directory}. */
    Outcome run(Duration limit, List<String> words, Path directory) {
        return run(limit, words, directory, "");
    }

    /** Runs {@code words} in the directory of this process, with {@code input} to read. */
    Outcome feed(Duration limit, List<String> words, String input) {
        return run(limit, words, Path.of("").toAbsolutePath(), input);
    }

    /** Runs {@code words} in {@code directory}, and ends the program early, some seconds after it has complained of {@code sign}. */
    Outcome runUnless(String sign, Duration limit, List<String> words, Path directory) {
        return run(limit, words, directory, "", err -> err.contains(sign));
    }

    private Outcome run(Duration limit, List<String> words, Path directory, String input) {
        return run(limit, words, directory, input, err -> false);
    }

    private Outcome run(
            Duration limit, List<String> words, Path directory, String input, Predicate<String> isHopeless) {
        Optional<Path> program = find(words.get(0));
        if (program.isEmpty()) {
            return new Outcome.NotInstalled();
        }
        List<String> command = new ArrayList<>(words);
        command.set(0, program.get().toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(
                        input.isEmpty()
                                ? ProcessBuilder.Redirect.from(new File("/dev/null"))
                                : ProcessBuilder.Redirect.PIPE);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            if (!input.isEmpty()) {
                write(input, process.getOutputStream());
            }
            return watch(process, limit, isHopeless);
        } catch (IOException failed) {
            return new Outcome.NotStarted(String.valueOf(failed.getMessage()));
        }
    }

    /** On a thread of its own: a program that does not read must not hold up whoever watches it. */
    private static void write(String input, OutputStream pipe) {
        Thread writing = new Thread(
                () -> {
                    try (pipe) {
                        pipe.write(input.getBytes(StandardCharsets.UTF_8));
                    } catch (IOException closed) {
                        // The program did not want to know more.
                    }
                },
                "herd-input");
        writing.setDaemon(true);
        writing.start();
    }

    private static Outcome watch(Process process, Duration limit, Predicate<String> isHopeless) {
        Drain out = Drain.start(process.getInputStream(), MOST_BYTES);
        Drain err = Drain.start(process.getErrorStream(), MOST_BYTES);
        try {
            if (!ends(process, limit, () -> isHopeless.test(err.text()))) {
                kill(process);
                err.await(GRACE);
                return new Outcome.TimedOut(limit, err.text());
            }
            out.await(GRACE);
            err.await(GRACE);
        } catch (InterruptedException interrupted) {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
            return new Outcome.TimedOut(limit, "interrupted");
        }
        return out.overflowed()
                ? new Outcome.TooMuch(MOST_BYTES)
                : new Outcome.Exited(process.exitValue(), out.text(), err.text());
    }

    private static boolean ends(Process process, Duration limit, BooleanSupplier isHopeless)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        boolean hopeless = false;
        for (long left = limit.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (process.waitFor(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS)) {
                return true;
            }
            if (!hopeless && isHopeless.getAsBoolean()) {
                hopeless = true;
                end = Math.min(end, System.nanoTime() + HOPE.toNanos());
            }
        }
        return false;
    }

    /** The program comes first: one that only waits for a child, as wrappers of SLURM's do, would go on after the child's end. */
    private static void kill(Process process) throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
