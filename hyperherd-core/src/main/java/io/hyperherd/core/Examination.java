package io.hyperherd.core;

import io.hyperherd.Ailment;
import io.hyperherd.Ailment.Severity;
import io.hyperherd.ConfigException;
import io.hyperherd.HyperHerdException;
import io.hyperherd.Manifest;
import io.hyperherd.Submission;
import io.hyperherd.SweepDefinition;
import io.hyperherd.WorkspaceException;
import io.hyperherd.core.reconcile.KnownJobs;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.Finding;
import io.hyperherd.scheduler.SchedulerProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One look over a workspace. Changes nothing but the file that a lock is taken on. */
final class Examination {

    private static final String BY_HAND = "restore it from a copy, or correct it by hand";

    private final Workspace workspace;
    private final Schedulers schedulers;
    private final List<Ailment> ailments;
    private final String repair;

    Examination(Workspace workspace, Schedulers schedulers, List<Ailment> ailments, String repair) {
        this.workspace = workspace;
        this.schedulers = schedulers;
        this.ailments = ailments;
        this.repair = repair;
    }

    void run(Optional<SweepDefinition> definition) {
        definition.ifPresent(this::definition);
        if (!workspace.hasState()) {
            add(Severity.NOTE, "workspace", "there is none yet", "`herd run` makes it");
            return;
        }
        access();
        Optional<List<Submission>> submissions = read(
                "job_ids.json", workspace::submissions, BY_HAND + "; until then nobody can tell what was submitted");
        Optional<Manifest> manifest = read("manifest.json", workspace::manifest, repair);
        if (manifest.isPresent()) {
            read("next_index", workspace::nextIndex, "`herd doctor --repair` makes it anew from the other files");
        }
        manifest.ifPresent(known -> trials(known, submissions.orElse(List.of())));
        intent();
        lock();
        wayOut();
    }

    private void definition(SweepDefinition definition) {
        Preflight.launcher(definition)
                .ifPresent(problem -> add(Severity.FAULT, "launcher", problem, "no trial can run before"));
        try {
            SchedulerProvider provider = schedulers.choose(definition);
            for (Finding finding :
                    provider.create(workspace.stateDirectory()).preflight(ArrayJobs.resources(definition))) {
                Severity severity = finding instanceof Finding.Warning ? Severity.WARNING : Severity.FAULT;
                add(severity, "scheduler " + provider.name(), finding.message(), "`herd run` would tell the same");
            }
        } catch (ConfigException none) {
            add(Severity.FAULT, "scheduler", none.getMessage(), "choose another with scheduler: or --scheduler");
        }
    }

    private void access() {
        for (Path place : List.of(workspace.stateDirectory(), workspace.logDirectory())) {
            if (Files.isDirectory(place) && !Files.isWritable(place)) {
                add(Severity.FAULT, place.toString(), "you may not write there", "ask its owner, or copy the sweep");
            }
        }
    }

    private <T> Optional<T> read(String file, Supplier<T> reading, String remedy) {
        try {
            return Optional.of(reading.get());
        } catch (WorkspaceException damaged) {
            add(Severity.FAULT, file, damaged.getMessage(), remedy);
            return Optional.empty();
        }
    }

    private void trials(Manifest manifest, List<Submission> submissions) {
        if (!workspace.hasManifest() && !submissions.isEmpty()) {
            add(Severity.FAULT, "manifest.json", "is missing, though jobs are on record", repair);
        }
        workspace
                .results(manifest)
                .warnings()
                .forEach(warning -> add(Severity.WARNING, "results", warning, "`herd res` goes on without it"));
        Map<Integer, Submission> newest = KnownJobs.newest(submissions);
        List<Integer> untraceable = manifest.trials().stream()
                .filter(trial -> trial.status().isLive() && !newest.containsKey(trial.index()))
                .map(trial -> trial.index())
                .toList();
        if (!untraceable.isEmpty()) {
            add(
                    Severity.WARNING,
                    "manifest.json",
                    "trials " + untraceable + " count as live, and no job is on record for them",
                    "look with squeue, then `herd run -i INDEX --force`");
        }
    }

    private void intent() {
        try {
            workspace
                    .openIntent()
                    .ifPresent(open -> add(
                            Severity.WARNING,
                            "intent.json",
                            "a submission of " + open.indices().size() + " trial(s) to " + open.scheduler()
                                    + " was begun and not seen through",
                            "the next `herd run` or `herd status` looks for its job before anything else"));
        } catch (WorkspaceException damaged) {
            add(Severity.FAULT, "intent.json", damaged.getMessage(), BY_HAND);
        }
    }

    private void lock() {
        try {
            workspace.whileLocked(Duration.ZERO, "herd doctor", () -> {});
        } catch (HyperHerdException busy) {
            add(Severity.NOTE, "lock", busy.getMessage(), "wait for it, or end it");
        }
    }

    /** Links are allowed, and surprise whoever deletes or copies the folder. */
    private void wayOut() {
        for (String name : List.of("", "logs", "results")) {
            Path place = workspace.stateDirectory().resolve(name);
            try {
                if (Files.exists(place)
                        && !place.toRealPath().startsWith(workspace.directory().toRealPath())) {
                    add(
                            Severity.NOTE,
                            place.toString(),
                            "leads out of the sweep's folder, to " + place.toRealPath(),
                            "");
                }
            } catch (IOException broken) {
                add(Severity.WARNING, place.toString(), "leads nowhere: " + broken.getMessage(), "remove the link");
            }
        }
    }

    private void add(Severity severity, String subject, String problem, String remedy) {
        ailments.add(new Ailment(severity, subject, String.valueOf(problem), remedy));
    }
}
