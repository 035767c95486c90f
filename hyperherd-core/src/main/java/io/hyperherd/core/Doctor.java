package io.hyperherd.core;

import io.hyperherd.Ailment;
import io.hyperherd.Ailment.Severity;
import io.hyperherd.Checkup;
import io.hyperherd.ConfigException;
import io.hyperherd.HyperHerdException;
import io.hyperherd.Manifest;
import io.hyperherd.Submission;
import io.hyperherd.SweepDefinition;
import io.hyperherd.WorkspaceException;
import io.hyperherd.core.config.ConfigReader;
import io.hyperherd.core.doctor.Rebuilding;
import io.hyperherd.core.space.TrialSpace;
import io.hyperherd.core.space.TrialSpec;
import io.hyperherd.core.workspace.Repairs;
import io.hyperherd.core.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks over one sweep, and rebuilds what can be rebuilt. Every fault it meets is told; none ends it. */
final class Doctor {

    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(30);
    private static final String REPAIR = "`herd doctor --repair` rebuilds it from job scripts, job ids and the YAML";

    private final Path path;
    private final Workspace workspace;
    private final Schedulers schedulers;

    Doctor(Path path, Schedulers schedulers) {
        Path absolute = path.toAbsolutePath().normalize();
        this.path = path;
        this.workspace = Workspace.of(
                Files.isDirectory(absolute)
                        ? absolute
                        : Optional.ofNullable(absolute.getParent()).orElse(absolute));
        this.schedulers = schedulers;
    }

    Checkup examine(List<String> repaired) {
        List<Ailment> ailments = new ArrayList<>();
        Optional<SweepDefinition> definition = definition(ailments);
        new Examination(workspace, schedulers, ailments, REPAIR).run(definition);
        ailments.sort((a, b) -> a.severity().compareTo(b.severity()));
        return new Checkup(workspace.directory(), repaired, ailments);
    }

    private Optional<SweepDefinition> definition(List<Ailment> ailments) {
        try {
            return Optional.of(ConfigReader.read(path));
        } catch (HyperHerdException faulty) {
            faulty.getMessage()
                    .lines()
                    .forEach(line -> ailments.add(new Ailment(
                            Severity.FAULT, "definition", line, "correct it; no other command works before")));
            return Optional.empty();
        }
    }

    Checkup repair() {
        if (!workspace.hasState()) {
            return examine(List.of());
        }
        return examine(workspace.whileLocked(LOCK_PATIENCE, "herd doctor", this::mend));
    }

    private List<String> mend() {
        List<String> done = new ArrayList<>();
        Repairs repairs = new Repairs(workspace);
        boolean lost = !workspace.hasManifest()
                && attempt(workspace::submissions)
                        .filter(jobs -> !jobs.isEmpty())
                        .isPresent();
        if (lost || attempt(workspace::manifest).isEmpty()) {
            rebuild(repairs, done);
        }
        if (attempt(workspace::nextIndex).isEmpty()
                && attempt(workspace::manifest).isPresent()) {
            repairs.dropMark();
            workspace.saveManifest(workspace.manifest());
            done.add("next_index is made anew from the other files");
        }
        return done;
    }

    private void rebuild(Repairs repairs, List<String> done) {
        List<Submission> submissions = workspace.submissions();
        Rebuilding rebuilding = Rebuilding.of(repairs.salvaged(), repairs.jobScripts(), specs(), submissions);
        if (workspace.hasManifest()) {
            done.add("the damaged manifest is kept as " + repairs.setManifestAside(Instant.now()));
        }
        Manifest manifest = rebuilding.manifest();
        workspace.saveManifest(manifest);
        done.add("the manifest has " + manifest.trials().size() + " trial(s) again: " + rebuilding.salvaged()
                + " from what was whole of the old one, " + rebuilding.scripted() + " from job scripts, "
                + rebuilding.placed() + " from their place in the YAML");
        if (!rebuilding.lost().isEmpty()) {
            done.add("nobody can tell which trials the indices " + rebuilding.lost()
                    + " were: their logs and results stay, and new trials get other indices");
        }
    }

    private List<TrialSpec> specs() {
        return attempt(() -> TrialSpace.expand(ConfigReader.read(path))).orElse(List.of());
    }

    private static <T> Optional<T> attempt(Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (WorkspaceException | ConfigException faulty) {
            return Optional.empty();
        }
    }
}
