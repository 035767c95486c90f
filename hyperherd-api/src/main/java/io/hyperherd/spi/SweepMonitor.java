package io.hyperherd.spi;

import io.hyperherd.stability.Api;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What {@code herd monitor} needs of the module behind it; found by {@link java.util.ServiceLoader}. */
@Api(Api.Status.INTERNAL)
public interface SweepMonitor {

    /** Does what {@code request} asks for, and returns the exit status. */
    int run(Request request, Terminal terminal);

    /** Ends a running monitor in good order; returns once it has said goodbye, or {@code Ended.NOTHING_RAN}. Any thread may call it. */
    Ended stop();

    /** What {@link #stop} came upon. */
    enum Ended {
        /** The monitor ended in good order. */
        IN_ORDER,
        /** It did not end in time. */
        NOT_IN_TIME,
        /** No monitor ran. */
        NOTHING_RAN
    }

    /**
     * A call of the command.
     *
     * @param workspace the absolute path of the sweep's file or directory
     * @param shown the workspace as the user typed it, for hints
     * @param work what is to be done
     * @param trigger the trigger of a single tick, in the words of the command line
     * @param maxTicks after how many ticks to end; empty for never
     * @param operation whether somebody operates
     * @param duplicates what to do where another monitor uses the same channel
     */
    record Request(
            Path workspace,
            String shown,
            Work work,
            String trigger,
            OptionalInt maxTicks,
            Operation operation,
            Duplicates duplicates) {}

    /** What is to be done. */
    sealed interface Work {

        /** Run until the sweep is done or somebody ends it. */
        record Daemon() implements Work {}

        /** Run one tick. */
        record Once() implements Work {}

        /** Run one tick on a message. */
        record Prompt(String message) implements Work {}

        /** Show what a tick would be about, and change nothing. */
        record DryRun() implements Work {}
    }

    /** Whether somebody operates. */
    enum Operation {
        /** An operator acts. */
        ACTIVE,
        /** Nobody acts: {@code --no-agent}. */
        PASSIVE
    }

    /** What to do where another monitor seems to use the same channel. */
    enum Duplicates {
        /** Refuse to start. */
        REFUSE,
        /** Warn, and start. */
        WARN
    }

    /**
     * The process around the command.
     *
     * @param environment its variables
     * @param added what the {@code .env} of the workspace adds to them
     * @param in standard input
     * @param typist whether a person types at standard input; empty where nobody can
     * @param out standard output
     * @param err standard error
     */
    record Terminal(
            Map<String, String> environment,
            Map<String, String> added,
            InputStream in,
            Optional<String> typist,
            PrintStream out,
            PrintStream err) {

        /** Copies the maps. */
        public Terminal {
            environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
            added = Collections.unmodifiableMap(new LinkedHashMap<>(added));
        }
    }
}
