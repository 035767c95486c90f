package io.hyperherd.core.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.JobId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalLeftoversTest {

    private static final JobId OLD = new JobId("1795508400");
    private static final JobId NEWEST = new JobId("1795508401");
    private static final Instant LATER = Instant.now().plus(Duration.ofHours(1));

    @TempDir
    private Path root;

    private LocalDirectory directory;

    @BeforeEach
    void twoJobs() throws IOException {
        directory = new LocalDirectory(root, Machine.here());
        for (JobId job : Set.of(OLD, NEWEST)) {
            Files.createDirectory(directory.job(job).path());
        }
    }

    @Test
    void aJobThatIsOverGoesUnlessItIsNeeded() throws IOException {
        directory.job(OLD).close();
        directory.job(NEWEST).close();

        assertThat(leftovers(LATER)).containsExactly(directory.job(OLD).path());
    }

    @Test
    void aJobThatIsNotOverStays() throws IOException {
        directory.announce(ProcFs.self());

        assertThat(leftovers(LATER)).isEmpty();
    }

    @Test
    void draftsOfKilledWritersGoAndThoseOfThisMomentStay() throws IOException {
        Path here = Files.createFile(root.resolve(".draft-1-1-1"));
        Path inAJob = Files.createFile(directory.job(NEWEST).path().resolve(".draft-1-1-2"));
        Path job = Files.createDirectory(directory.draft());

        assertThat(leftovers(LATER)).containsExactlyInAnyOrder(here, inAJob, job);
        assertThat(leftovers(Instant.now())).containsExactly(job);
    }

    @Test
    void whereNothingEverRanNothingIsLeft() throws IOException {
        LocalDirectory absent = new LocalDirectory(root.resolve("absent"), Machine.here());

        assertThat(new LocalLeftovers(absent).list(Set.of(), LATER)).isEmpty();
    }

    private List<Path> leftovers(Instant now) throws IOException {
        return new LocalLeftovers(directory).list(Set.of(NEWEST), now);
    }
}
