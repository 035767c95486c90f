package io.hyperherd.cli;

import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.NamedCommand;
import io.hyperherd.cli.completion.CompletionCommand;
import io.hyperherd.cli.line.UsageException;
import io.hyperherd.cli.look.DoctorCommand;
import io.hyperherd.cli.look.LsCommand;
import io.hyperherd.cli.look.ResCommand;
import io.hyperherd.cli.look.SnapshotCommand;
import io.hyperherd.cli.look.StatsCommand;
import io.hyperherd.cli.look.StatusCommand;
import io.hyperherd.cli.look.TailCommand;
import io.hyperherd.cli.look.WhyCommand;
import io.hyperherd.cli.monitor.MonitorCommand;
import io.hyperherd.cli.run.CleanCommand;
import io.hyperherd.cli.run.RunCommand;
import io.hyperherd.cli.run.StopCommand;
import io.hyperherd.cli.run.TestCommand;
import io.hyperherd.cli.setup.InitCommand;
import io.hyperherd.cli.setup.InstallSkillCommand;
import io.hyperherd.spelling.Nearest;
import java.util.List;

/** The sub-commands by name. */
final class Commands {

    /** In the order help lists them. */
    static final List<String> NAMES = List.of(
            "init",
            "test",
            "run",
            "ls",
            "status",
            "why",
            "stats",
            "tail",
            "res",
            "snapshot",
            "stop",
            "monitor",
            "clean",
            "doctor",
            "install-skill",
            "completion");

    private Commands() {}

    /** Returns all of them, in the order help lists them. */
    static List<NamedCommand> all() {
        return NAMES.stream().map(name -> new NamedCommand(name, named(name))).toList();
    }

    /** Returns the command called {@code name}; only its own classes are loaded. */
    static Command named(String name) {
        return switch (name) {
            case "init" -> new InitCommand();
            case "test" -> new TestCommand();
            case "run" -> new RunCommand();
            case "ls" -> new LsCommand();
            case "status" -> new StatusCommand();
            case "why" -> new WhyCommand();
            case "stats" -> new StatsCommand();
            case "tail" -> new TailCommand();
            case "res" -> new ResCommand();
            case "snapshot" -> new SnapshotCommand();
            case "stop" -> new StopCommand();
            case "monitor" -> new MonitorCommand();
            case "clean" -> new CleanCommand();
            case "doctor" -> new DoctorCommand();
            case "install-skill" -> new InstallSkillCommand();
            case "completion" -> new CompletionCommand(Commands::all);
            default -> throw new UsageException("there is no command '" + name + "'" + proposal(name));
        };
    }

    private static String proposal(String name) {
        return Nearest.of(name, NAMES)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse("; choose from " + String.join(", ", NAMES));
    }
}
