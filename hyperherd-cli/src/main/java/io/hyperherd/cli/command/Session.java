package io.hyperherd.cli.command;

import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.WorkspaceException;
import io.hyperherd.cli.terminal.Cells;
import io.hyperherd.cli.terminal.Painter;
import io.hyperherd.cli.terminal.Terminal;
import io.hyperherd.core.document.Document;
import io.hyperherd.scheduler.ShellWord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * What a command has around it: the process it runs in, or a test.
 *
 * @param program how the user calls this program, for hints
 * @param directory the absolute current directory
 * @param environment the environment variables
 * @param out standard output, for the result and nothing else
 * @param err standard error, for everything else
 * @param terminal where standard output goes
 * @param messages where standard error goes
 * @param sweeps opens sweeps
 * @param clock the time
 * @param interruption what is said on Ctrl-C
 * @param keyboard who can be asked
 */
public record Session(
        String program,
        Path directory,
        Map<String, String> environment,
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        Terminal messages,
        Sweeps sweeps,
        Clock clock,
        Interruption interruption,
        Keyboard keyboard) {

    public Painter painter() {
        return terminal.painter();
    }

    public Sweep sweep(Target target) {
        return sweeps.open(target.path(directory));
    }

    /**
     * Returns the workspace of {@code sweep}.
     *
     * @throws WorkspaceException when there is none yet
     */
    public SweepRun workspace(Sweep sweep, Target target) {
        return sweep.open()
                .orElseThrow(() -> new WorkspaceException("No workspace found in "
                        + sweep.definition().workspace() + ". Run '" + hint("run", target) + "' first."));
    }

    /** Returns the line that calls {@code command} on {@code target}, fit to be pasted into a shell. */
    public String hint(String command, Target target) {
        String line = program + " " + command;
        return target.isHere() ? line : line + " " + ShellWord.quote(target.asArgument());
    }

    public void warn(List<String> warnings) {
        warnings.forEach(warning -> err.println("Warning: " + Cells.plain(warning)));
    }

    /** Prints {@code document}, which is written in many small pieces: each of them would take its way through all layers of {@code out}. */
    public void print(Document document) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        document.write(text);
        text.flush();
    }
}
