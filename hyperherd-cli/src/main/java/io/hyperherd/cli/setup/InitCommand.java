package io.hyperherd.cli.setup;

import static io.hyperherd.cli.line.CommandOptions.flag;
import static io.hyperherd.cli.line.CommandOptions.value;

import io.hyperherd.HyperHerdException;
import io.hyperherd.RefusedException;
import io.hyperherd.Sweep;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.Options;

/** {@code herd init}: a workspace to start from. */
public final class InitCommand implements Command {

    private static final String FORCE = "force";

    @Override
    public String summary() {
        return "Write a hyperherd.yaml and a launch.sh to start a sweep from.";
    }

    @Override
    public String positionals() {
        return "[DIRECTORY]";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(value(InitFile.CONFIG.option(), "FILE", "copy FILE as hyperherd.yaml instead of a template"))
                .addOption(value(InitFile.LAUNCHER.option(), "FILE", "copy FILE as launch.sh instead of a template"))
                .addOption(flag("f", FORCE, "overwrite files that are there already"));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Target target = Target.workspace(arguments.positionals());
        Path directory = target.path(session.directory());
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new RefusedException(directory + " is a file, not a directory");
        }
        for (InitFile file : InitFile.values()) {
            check(file, arguments, directory, session.directory());
        }
        Files.createDirectories(directory);
        for (InitFile file : InitFile.values()) {
            write(file, source(file, arguments, session.directory()), directory);
            session.out().println("Created " + directory.resolve(file.fileName()));
        }
        writeSchema(directory);
        session.out().print(nextSteps(session.hint("run", target)));
        return ExitStatus.DONE;
    }

    private static Optional<Path> source(InitFile file, Arguments arguments, Path directory) {
        return arguments.value(file.option()).map(f -> directory.resolve(f).normalize());
    }

    private static void check(InitFile file, Arguments arguments, Path directory, Path here) throws IOException {
        Path goal = directory.resolve(file.fileName());
        if (Files.exists(goal) && !arguments.has(FORCE)) {
            throw new RefusedException(file.fileName() + " already exists at " + goal + ". Use --force to overwrite.");
        }
        Optional<Path> source = source(file, arguments, here);
        if (source.isPresent() && !Files.isRegularFile(source.get())) {
            throw new HyperHerdException(file.what() + " source not found: " + source.get());
        }
        if (source.isPresent() && Files.exists(goal) && Files.isSameFile(source.get(), goal)) {
            throw new RefusedException(goal + " cannot be copied onto itself");
        }
    }

    private static void write(InitFile file, Optional<Path> source, Path directory) throws IOException {
        Path goal = directory.resolve(file.fileName());
        if (source.isPresent()) {
            Files.copy(source.get(), goal, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } else {
            Files.writeString(goal, file.template(directory));
        }
        if (file == InitFile.LAUNCHER) {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(goal);
            mode.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(goal, mode);
        }
    }

    /** For editors, which may be offline and know the folder only; the first line of the template names it. */
    private static void writeSchema(Path directory) throws IOException {
        Path schema = directory.resolve(InitFile.SCHEMA);
        Files.createDirectories(schema.getParent());
        Files.writeString(schema, Sweep.yamlSchema());
    }

    private static String nextSteps(String run) {
        return String.join(
                "\n",
                List.of(
                        "",
                        "Next steps:",
                        "  1. Edit hyperherd.yaml to define your parameters and SLURM resources",
                        "  2. Edit launch.sh to set up your container/environment",
                        "  3. Run: " + run + " --dry-run",
                        ""));
    }
}
