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
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.cli.OptionGroup;
import org.apache.commons.cli.Options;

/** {@code herd init}: a workspace to start from. */
public final class InitCommand implements Command {

    private static final String FORCE = "force";
    private static final String PYTHON = "python";
    private static final String TEMPLATE = "template";

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
        OptionGroup launchers = new OptionGroup()
                .addOption(value(InitFile.LAUNCHER.option(), "FILE", "copy FILE as launch.sh instead of a template"))
                .addOption(value(
                        TEMPLATE,
                        Template.choice(),
                        "a launch.sh for this, with a trainer to try it; list tells more"));
        return new Options()
                .addOption(value(InitFile.CONFIG.option(), "FILE", "copy FILE as hyperherd.yaml instead of a template"))
                .addOptionGroup(launchers)
                .addOption(flag(PYTHON, "add herd_trial.py for trainers in Python, also to a workspace that is there"))
                .addOption(flag("f", FORCE, "overwrite files that are there already"));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        if (arguments.value(TEMPLATE).filter(Template.LIST::equals).isPresent()) {
            session.out().print(Template.table());
            return ExitStatus.DONE;
        }
        Optional<Template> template = arguments.value(TEMPLATE).map(Template::of);
        Target target = Target.workspace(arguments.positionals());
        Path directory = target.path(session.directory());
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new RefusedException(directory + " is a file, not a directory");
        }
        boolean adds = addsToAWorkspace(arguments, directory);
        List<InitFile> files = adds ? List.of() : List.of(InitFile.values());
        Set<TrainerFile> trainers = trainers(arguments, template);
        for (InitFile file : files) {
            check(file, arguments, directory, session.directory());
        }
        for (TrainerFile file : trainers) {
            check(file, arguments, directory);
        }
        Files.createDirectories(directory);
        for (InitFile file : files) {
            write(file, source(file, arguments, session.directory()), template, directory);
            session.out().println("Created " + directory.resolve(file.fileName()));
        }
        for (TrainerFile file : trainers) {
            session.out().println(write(file, directory) + directory.resolve(file.fileName()));
        }
        if (!adds) {
            writeSchema(directory);
            session.out().print(nextSteps(session.hint("run", target)));
        }
        return ExitStatus.DONE;
    }

    /** Whoever has a sweep already and asks for the Python file alone wants that, not a new sweep. */
    private static boolean addsToAWorkspace(Arguments arguments, Path directory) {
        return arguments.has(PYTHON)
                && Files.exists(directory.resolve(InitFile.CONFIG.fileName()))
                && Stream.of(FORCE, InitFile.CONFIG.option(), InitFile.LAUNCHER.option(), TEMPLATE)
                        .noneMatch(arguments::has);
    }

    private static Set<TrainerFile> trainers(Arguments arguments, Optional<Template> template) {
        Set<TrainerFile> files = EnumSet.noneOf(TrainerFile.class);
        template.ifPresent(chosen -> files.addAll(chosen.files()));
        if (arguments.has(PYTHON)) {
            files.add(TrainerFile.HELPER);
        }
        return files;
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

    private static void check(TrainerFile file, Arguments arguments, Path directory) {
        Path goal = directory.resolve(file.fileName());
        if (Files.exists(goal) && !file.isExample() && !arguments.has(FORCE)) {
            throw new RefusedException(goal + " is there already; remove it to have it written anew");
        }
    }

    private static void write(InitFile file, Optional<Path> source, Optional<Template> template, Path directory)
            throws IOException {
        Path goal = directory.resolve(file.fileName());
        if (source.isPresent()) {
            Files.copy(source.get(), goal, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } else {
            Files.writeString(goal, text(file, template, directory));
        }
        if (file == InitFile.LAUNCHER) {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(goal);
            mode.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(goal, mode);
        }
    }

    private static String text(InitFile file, Optional<Template> template, Path directory) {
        return file == InitFile.LAUNCHER && template.isPresent()
                ? Resource.text(template.get().launcher())
                : file.template(directory);
    }

    /** Returns what to tell of it. */
    private static String write(TrainerFile file, Path directory) throws IOException {
        Path goal = directory.resolve(file.fileName());
        if (Files.exists(goal) && file.isExample()) {
            return "Kept ";
        }
        Files.createDirectories(Objects.requireNonNullElse(goal.getParent(), directory));
        Files.writeString(goal, file.text());
        return "Created ";
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
