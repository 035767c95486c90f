package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.Shown;
import io.hyperherd.scheduler.Memory;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.Walltime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules for everything that is neither parameter nor condition. */
final class SettingsRules {

    private SettingsRules() {}

    static List<Finding> name(String name) {
        return TextRules.oneLine(name).map(problem -> Finding.at(List.of("name"), problem)).stream()
                .toList();
    }

    static List<Finding> scheduler(Optional<String> scheduler) {
        return scheduler
                .flatMap(TextRules::filledLine)
                .map(problem -> Finding.at(List.of("scheduler"), problem))
                .stream()
                .toList();
    }

    static List<Finding> staticOverrides(List<String> tokens) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            List<String> place = List.of("static_overrides", Integer.toString(i));
            TextRules.passable(tokens.get(i))
                    .ifPresent(problem -> found.add(new Finding("static_overrides", place, problem)));
        }
        return found;
    }

    static List<Finding> resources(Resources resources) {
        List<Finding> found = new ArrayList<>();
        add(found, "partition", resources.partition().flatMap(TextRules::word));
        add(found, "time", time(resources.time()));
        add(found, "mem", memory(resources.memory()));
        add(found, "cpus_per_task", atLeastOne(resources.cpusPerTask()));
        add(found, "gres", resources.gres().flatMap(TextRules::word));
        if (resources.maxConcurrent().isPresent()) {
            add(found, "max_concurrent", atLeastOne(resources.maxConcurrent().getAsInt()));
        }
        for (int i = 0; i < resources.extraArgs().size(); i++) {
            List<String> place = List.of("slurm", "extra_args", Integer.toString(i));
            extraArg(resources.extraArgs().get(i))
                    .ifPresent(problem -> found.add(new Finding("slurm.extra_args", place, problem)));
        }
        return found;
    }

    private static Optional<String> time(Walltime time) {
        return TextRules.word(time.text())
                .or(
                        () -> time.isValid()
                                ? Optional.empty()
                                : Optional.of(
                                        Shown.quoted(time.text())
                                                + " is no time; write minutes, MM:SS, HH:MM:SS, D-HH, D-HH:MM, D-HH:MM:SS or UNLIMITED"));
    }

    private static Optional<String> memory(Memory memory) {
        return TextRules.word(memory.text())
                .or(() -> memory.isValid()
                        ? Optional.empty()
                        : Optional.of(Shown.quoted(memory.text())
                                + " is no amount of memory; write a whole number and K, M, G or T, such as 8G"));
    }

    private static Optional<String> extraArg(String argument) {
        return argument.startsWith("-")
                ? TextRules.oneLine(argument)
                : Optional.of("every entry is one option of sbatch and begins with '-', such as --exclusive");
    }

    private static Optional<String> atLeastOne(int number) {
        return number < 1 ? Optional.of(number + " is too small; at least 1 is needed") : Optional.empty();
    }

    private static void add(List<Finding> found, String key, Optional<String> problem) {
        problem.ifPresent(text -> found.add(Finding.at(List.of("slurm", key), text)));
    }
}
