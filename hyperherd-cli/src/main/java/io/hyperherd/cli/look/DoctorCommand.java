package io.hyperherd.cli.look;

import static io.hyperherd.cli.line.CommandOptions.flag;

import io.hyperherd.Ailment;
import io.hyperherd.Ailment.Severity;
import io.hyperherd.Checkup;
import io.hyperherd.Sweep;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.cli.terminal.Cells;
import io.hyperherd.cli.terminal.Paint;
import io.hyperherd.core.document.DoctorDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.cli.Options;

/** {@code herd doctor}: tells what is wrong with a sweep, and rebuilds what can be rebuilt. */
public final class DoctorCommand implements Command {

    private static final String REPAIR = "repair";
    private static final int SEVERITY_WIDTH = 7;

    @Override
    public String summary() {
        return "Tell what is wrong with a sweep and its workspace.";
    }

    @Override
    public String positionals() {
        return "[WORKSPACE]";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(flag(REPAIR, "rebuild what can be rebuilt; a damaged file is kept under another name"))
                .addOption(CommandOptions.json("print what was found as JSON"));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Path path = Target.workspace(arguments.positionals()).path(session.directory());
        Checkup checkup = arguments.has(REPAIR) ? Sweep.repair(path) : Sweep.examine(path);
        if (arguments.has(CommandOptions.JSON)) {
            session.print(new DoctorDocument(checkup));
        } else {
            print(checkup, session);
        }
        return checkup.isHealthy() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static void print(Checkup checkup, Session session) {
        checkup.repaired().forEach(done -> session.out().println("repaired " + Cells.plain(done)));
        for (Ailment ailment : checkup.ailments()) {
            session.out()
                    .println(session.painter().paint(paint(ailment.severity()), severity(ailment)) + "  "
                            + ailment.subject() + ": " + Cells.plain(ailment.problem()));
            if (!ailment.remedy().isEmpty()) {
                session.out().println(" ".repeat(SEVERITY_WIDTH) + "  " + ailment.remedy());
            }
        }
        if (checkup.isHealthy()) {
            session.out().println("No fault found in " + checkup.workspace() + ".");
        }
    }

    private static String severity(Ailment ailment) {
        return Cells.left(ailment.severity().name().toLowerCase(Locale.ROOT), SEVERITY_WIDTH);
    }

    private static Paint paint(Severity severity) {
        return switch (severity) {
            case FAULT -> Paint.RED;
            case WARNING -> Paint.YELLOW;
            case NOTE -> Paint.GREY;
        };
    }
}
