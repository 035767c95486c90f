package io.hyperherd.cli.setup;

import static io.hyperherd.cli.line.CommandOptions.flag;
import static io.hyperherd.cli.line.CommandOptions.value;

import io.hyperherd.HyperHerdException;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code herd install-skill}: teaches an assistant to write and check sweeps. */
public final class InstallSkillCommand implements Command {

    private static final List<String> SKILLS = List.of("hyperherd-config");
    private static final String FILE = "SKILL.md";
    private static final String SCOPE = "scope";
    private static final String FORCE = "force";
    private static final String NAME = "name";

    @Override
    public String summary() {
        return "Install the skill that teaches an assistant to write and check a hyperherd.yaml.";
    }

    @Override
    public String positionals() {
        return "";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(value(
                        SCOPE, "SCOPE", "user for ~/.claude/skills (the default), project for .claude/skills here"))
                .addOption(flag("f", FORCE, "overwrite a skill that is installed already"))
                .addOption(value(NAME, "NAME", "install this skill only; there is " + String.join(", ", SKILLS)));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        if (!arguments.positionals().isEmpty()) {
            throw new UsageException(
                    "unexpected argument '" + arguments.positionals().get(0) + "'");
        }
        Path skills = base(arguments.value(SCOPE).orElse("user"), session).resolve(".claude/skills");
        int status = ExitStatus.DONE;
        for (String skill : chosen(arguments.value(NAME))) {
            Path goal = skills.resolve(skill).resolve(FILE);
            if (Files.exists(goal, LinkOption.NOFOLLOW_LINKS) && !arguments.has(FORCE)) {
                session.err().println("  " + skill + ": already installed at " + goal + ". Use --force to overwrite.");
                status = ExitStatus.FAILED;
            } else {
                install(skill, goal);
                session.out().println("  " + skill + ": installed to " + goal);
            }
        }
        return status;
    }

    private static Path base(String scope, Session session) {
        return switch (scope) {
            case "project" -> session.directory();
            case "user" -> session.directory().resolve(home(session)).normalize();
            default -> throw new UsageException("--scope is user or project, not '" + scope + "'");
        };
    }

    private static String home(Session session) {
        return Optional.ofNullable(session.environment().get("HOME"))
                .filter(home -> !home.isEmpty())
                .orElseThrow(() -> new HyperHerdException(
                        "HOME is not set, so it is not known where your skills are; set it, or add --scope project"));
    }

    private static List<String> chosen(Optional<String> name) {
        if (name.isPresent() && !SKILLS.contains(name.get())) {
            throw new HyperHerdException(
                    "no skill named '" + name.get() + "'. Available: " + String.join(", ", SKILLS));
        }
        return name.map(List::of).orElse(SKILLS);
    }

    /** Replaces a symbolic link rather than the file of another tool that it leads to. */
    private static void install(String skill, Path goal) throws IOException {
        Files.createDirectories(goal.getParent());
        try (InputStream resource = Objects.requireNonNull(
                InstallSkillCommand.class.getResourceAsStream("skill/" + skill + "/" + FILE),
                "a skill missing from the jar")) {
            Files.copy(resource, goal, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
