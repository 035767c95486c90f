package io.hyperherd.cli;

import io.hyperherd.Sweep;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Interruption;
import io.hyperherd.cli.command.Keyboard;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.terminal.Terminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The process: the only place that touches its streams, its properties and its end. */
public final class Main {

    /** A listing may have a million lines; whoever writes for a person who waits flushes. */
    private static final int BUFFER = 1 << 16;

    private Main() {}

    /** Runs the command line and exits with its status. */
    public static void main(String[] words) {
        Map<String, String> environment = System.getenv();
        Outlet outlet = new Outlet(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(new BufferedOutputStream(outlet, BUFFER), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Interruption interruption = new Interruption(() -> err.println("\nInterrupted."));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> strike(interruption), "interruption"));
        Session session = new Session(
                System.getProperty("herd.program", "herd"),
                Path.of("").toAbsolutePath(),
                environment,
                out,
                err,
                terminal("herd.stdout.tty", environment),
                terminal("herd.stderr.tty", environment),
                Sweep::fromYaml,
                Clock.systemUTC(),
                interruption,
                keyboard(err));
        int status = new Herd(session).run(List.of(words));
        out.flush();
        interruption.disarm();
        System.exit(outlet.loss().map(why -> lost(why, err)).orElse(status));
    }

    /** A command that can be ended in good order says with which status that is. */
    private static void strike(Interruption interruption) {
        interruption.strike().ifPresent(status -> Runtime.getRuntime().halt(status));
    }

    private static int lost(String why, PrintStream err) {
        err.println("Error: the output could not be written: " + why);
        return ExitStatus.FAILED;
    }

    /** The launcher script tells what each stream is: Java can only tell whether all three are a terminal. */
    private static Terminal terminal(String property, Map<String, String> environment) {
        return Boolean.getBoolean(property) ? Terminal.screen(environment) : Terminal.STREAM;
    }

    /** The launcher script tells whether somebody sits at standard input and sees what is asked on standard error. */
    private static Keyboard keyboard(PrintStream err) {
        return Boolean.getBoolean("herd.stdin.tty") ? new Typist(System.in, err) : new Script(System.in);
    }
}
