package io.hyperherd.core.local;

import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.JobId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what {@code .hyperherd/local} can do without. */
final class LocalLeftovers {

    /** Writing a record takes far less. */
    private static final Duration AGE = Duration.ofMinutes(1);

    private final LocalDirectory directory;

    LocalLeftovers(LocalDirectory directory) {
        this.directory = directory;
    }

    /** Returns jobs that are over and not in {@code needed}, and the drafts of killed writers. */
    List<Path> list(Set<JobId> needed, Instant now) throws IOException {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(directory.root())) {
            return found;
        }
        if (Files.exists(directory.draft())) {
            found.add(directory.draft());
        }
        addDrafts(directory.root(), now, found);
        boolean supervised = directory.supervised();
        for (JobDirectory job : directory.jobs()) {
            if (!needed.contains(job.job()) && (job.isOver() || isAbandoned(job, supervised, now))) {
                found.add(job.path());
            } else {
                addDrafts(job.path(), now, found);
            }
        }
        return found;
    }

    /** Without a supervisor nobody writes down that a job is over. */
    private boolean isAbandoned(JobDirectory job, boolean supervised, Instant now) throws IOException {
        Optional<JobPlan> plan = job.plan();
        return plan.isPresent()
                && (!supervised || plan.get().threads().isPresent())
                && plan.get().host().equals(directory.machine().host())
                && new LocalObserver(directory)
                        .observe(List.of(job.job()), now).tasks().values().stream()
                                .noneMatch(report -> TrialStatus.of(report.state())
                                        .filter(TrialStatus::isLive)
                                        .isPresent());
    }

    private static void addDrafts(Path place, Instant now, List<Path> found) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(place, ".draft-*")) {
            for (Path draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(now.minus(AGE))) {
                    found.add(draft);
                }
            }
        }
    }
}
