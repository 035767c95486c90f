package io.hyperherd.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hyperherd.WorkspaceException;
import io.hyperherd.value.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try")
class WorkspaceLockTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final List<Process> children = new ArrayList<>();
    private Workspace workspace;

    @BeforeEach
    void create() {
        workspace = Workspace.of(directory);
        workspace.create();
    }

    @AfterEach
    void endChildren() {
        children.forEach(Process::destroyForcibly);
    }

    @Test
    void theMessageNamesTheProcessThatHoldsIt() throws IOException {
        Process child = child(LockHoldingProgram.class);
        waitForLine(child);

        assertThatExceptionOfType(WorkspaceException.class)
                .isThrownBy(() -> workspace.lock(Duration.ZERO, "herd run"))
                .withMessageContaining(workspace.stateDirectory() + " is in use by 'herd nap' (process " + child.pid());
    }

    @Test
    void aHolderThatIsKilledLosesIt() throws Exception {
        Process child = child(LockHoldingProgram.class);
        waitForLine(child);

        child.destroyForcibly().waitFor();

        try (WorkspaceLock lock = workspace.lock(LONG, "herd run")) {
            assertThat(LockHolder.readFrom(workspace.stateDirectory().resolve("lock")))
                    .isPresent();
        }
    }

    @Test
    void aHolderThatIsDoneLetsAWaitingOneIn() throws Exception {
        Process child = child(LockHoldingProgram.class);
        waitForLine(child);

        child.getOutputStream().close();

        workspace.lock(LONG, "herd run").close();
        assertThat(child.waitFor()).isZero();
    }

    @Test
    void threadsOfOneProcessExcludeEachOtherAndAFailedAttemptTakesNothingAway() throws IOException {
        try (WorkspaceLock lock = workspace.lock(LONG, "herd one")) {
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(WorkspaceException.class)
                        .isThrownBy(() -> workspace.lock(Duration.ofMillis(20), "herd two"))
                        .withMessageContaining("'herd one'")
                        .withMessageContaining("waited 0.02 s");
            }
            Process child = child(CountingProgram.class, "1");
            assertThat(child.isAlive()).isTrue();
            assertThat(workspace.submissions()).isEmpty();
        }
        assertThat(children.get(0).onExit().join().exitValue()).isZero();
        assertThat(workspace.submissions()).hasSize(1);
    }

    @Test
    void c14_processesAndThreadsThatUpdateUnderTheLockLoseNothing() throws Exception {
        List<Process> processes = List.of(child(CountingProgram.class, "40"), child(CountingProgram.class, "40"));
        List<Thread> threads = IntStream.range(0, 2)
                .mapToObj(i -> new Thread(() -> CountingProgram.main(new String[] {directory.toString(), "40"})))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        assertThat(workspace.submissions().stream().map(s -> s.indices().get(0)))
                .containsExactlyElementsOf(IntStream.range(0, 160).boxed().toList());
    }

    @Test
    void metricsOfOneTrialLoggedByManyThreadsAllArrive() throws Exception {
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> workspace.putMetric(0, "m" + i, Value.of(i))))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(workspace.metrics(0)).hasSize(8);
    }

    @Test
    void lockingWhereThereIsNoWorkspaceSaysSo(@TempDir Path empty) {
        assertThatExceptionOfType(WorkspaceException.class)
                .isThrownBy(() -> Workspace.of(empty).lock(Duration.ZERO, "herd run"))
                .withMessage(
                        "cannot lock " + empty.resolve(".hyperherd/lock") + ": there is no such file or directory");
    }

    @Test
    void withoutLocksInTheFileSystemALinkExcludes() throws IOException {
        Path link = directory.resolve("lock.link");
        LockHolder me = LockHolder.thisProcess("herd run");

        LockGrip first = LinkGrip.tryTake(link, me).orElseThrow();
        assertThat(LinkGrip.tryTake(link, me)).isEmpty();
        assertThat(LockHolder.readFrom(link)).contains(me);
        first.release();

        Optional<LockGrip> second = LinkGrip.tryTake(link, me);
        assertThat(second).isPresent();
        second.get().release();
        assertThat(link).doesNotExist();
    }

    @Test
    void aLinkThatNobodyTouchedForLongIsTakenAway() throws IOException {
        Path link = directory.resolve("lock.link");
        LockHolder elsewhere = new LockHolder("herd run", 1, "another-host", Instant.EPOCH);
        Files.write(link, elsewhere.toBytes());
        assertThat(LinkGrip.tryTake(link, elsewhere)).isEmpty();

        Files.setLastModifiedTime(link, FileTime.from(Instant.now().minus(LinkGrip.STALE_AFTER.plusSeconds(5))));

        LockGrip grip = LinkGrip.tryTake(link, elsewhere).orElseThrow();
        grip.release();
    }

    private Process child(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                directory.toString()));
        command.addAll(List.of(arguments));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        children.add(child);
        return child;
    }

    private static void waitForLine(Process child) throws IOException {
        BufferedReader output = child.inputReader();
        assertThat(output.readLine()).isEqualTo("locked");
    }
}
