package io.hyperherd.core.foreground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hyperherd.Grid;
import io.hyperherd.HyperHerdException;
import io.hyperherd.LauncherEnd;
import io.hyperherd.LauncherOutput;
import io.hyperherd.SweepDefinition;
import io.hyperherd.Trial;
import io.hyperherd.Trial.Origin;
import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.ArrayTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForegroundCallTest {

    @TempDir
    private Path folder;

    private ForegroundCall call(String script) throws IOException {
        Files.writeString(folder.resolve("launch.sh"), script);
        return callIn(folder);
    }

    private ForegroundCall callIn(Path workspace) {
        return callIn(workspace, Optional.empty());
    }

    private ForegroundCall callIn(Path workspace, Optional<Duration> longest) {
        SweepDefinition definition = new SweepDefinition(
                "s",
                workspace,
                folder.resolve("launch.sh"),
                new Grid.All(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        Trial trial = new Trial(4, "0", Map.of(), Map.of(), Optional.of("four"), TrialStatus.READY, Origin.DEFINED);
        return new ForegroundCall(definition, trial, new ArrayTask(4, "four", "n=4", "{\"n\": 4}"), Map.of(), longest);
    }

    @Test
    void tellsTheExitStatusOfTheLauncher() throws IOException {
        LauncherEnd end = call("exit 9").run();

        assertThat(end.exitStatus()).isEqualTo(9);
        assertThat(end.signal()).isEmpty();
        assertThat(end).hasToString("exit code 9");
    }

    @Test
    void tellsTheSignalThatEndedTheLauncher() throws IOException {
        LauncherEnd end = call("kill -KILL $$").run();

        assertThat(end.exitStatus()).isEqualTo(137);
        assertThat(end.signal()).hasValue(9);
        assertThat(end).hasToString("exit code 137, signal 9");
    }

    @Test
    void keepsTheLastCharactersOfEachStream() throws IOException {
        LauncherOutput output = call("printf 'abcdé😀'; printf 'oops' >&2").capture(3);

        assertThat(output.stdout()).isEqualTo("dé😀");
        assertThat(output.stderr()).isEqualTo("ops");
        assertThat(output.end().succeeded()).isTrue();
    }

    @Test
    void aLauncherWhoseOutputIsCapturedHasNothingToRead() throws IOException {
        assertThat(call("cat; echo end").capture(100).stdout()).isEqualTo("end\n");
    }

    @Test
    void aProcessThatTheLauncherLeavesBehindHoldsNothingUp() throws IOException {
        LauncherOutput output = call("tail -f /dev/null & echo $!").capture(100);

        long left = Long.parseLong(output.stdout().strip());
        assertThat(ProcessHandle.of(left))
                .get()
                .satisfies(process -> assertThat(process.destroyForcibly()).isTrue());
    }

    @Test
    void saysWhyALauncherCannotBeStarted() {
        assertThatThrownBy(() -> callIn(folder.resolve("gone")).run())
                .isInstanceOf(HyperHerdException.class)
                .hasMessageStartingWith("the launcher cannot be started: ");
    }

    @Test
    void aLauncherThatTakesTooLongIsEndedWithItsChildren() throws IOException {
        Files.writeString(folder.resolve("launch.sh"), "tail -f /dev/null & echo $!\nwait");

        LauncherOutput output =
                callIn(folder, Optional.of(Duration.ofSeconds(1))).capture(100);

        assertThat(output.end().signal()).hasValue(15);
        long pid = Long.parseLong(output.stdout().strip());
        await().until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void anInterruptEndsTheLauncherAndItsChildren() throws IOException {
        ForegroundCall call = call("tail -f /dev/null & echo $! > child\nwait");
        CompletableFuture<LauncherEnd> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> end.complete(call.capture(0).end()));
        thread.start();
        Path child = folder.resolve("child");
        await().until(() -> Files.exists(child) && !Files.readString(child).isBlank());

        thread.interrupt();

        await().until(end::isDone);
        assertThat(end.join().signal()).hasValue(15);
        long pid = Long.parseLong(Files.readString(child).strip());
        await().until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }
}
