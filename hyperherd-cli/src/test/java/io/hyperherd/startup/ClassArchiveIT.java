package io.hyperherd.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hyperherd.lifecycle.Program;
import io.hyperherd.startup.Installation.Outcome;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When herd starts from a class archive, and when it does without: no case may change what it says. */
class ClassArchiveIT {

    private static final String SWEEP = """
            name: three
            grid: all
            scheduler: local
            launcher: ./launch.sh
            parameters:
              x: {type: discrete, values: [1, 2, 3], abbrev: x}
            """;

    @TempDir
    static Path place;

    private static Installation installed;
    private static Cache made;
    private static Path sweep;

    @TempDir
    Path folder;

    @BeforeAll
    static void runOnce() throws IOException {
        sweep = Files.createDirectory(place.resolve("sweep"));
        Files.writeString(sweep.resolve("hyperherd.yaml"), SWEEP);
        Program.output(
                List.of("install", "/dev/null", sweep.resolve("launch.sh").toString()));
        Program.output(List.of("chmod", "755", place.toString()));
        installed = Installation.copiedTo(place.resolve("install"));
        made = new Cache(Files.createDirectory(place.resolve("home")));
        Outcome first = at(made).run(sweep, "ls", "--json");
        assertThat(first.usedArchive()).isFalse();
        shows(first);
        made.archive();
    }

    @Test
    void theSecondRunStartsFromTheArchiveThatTheFirstHadMade() {
        Outcome second = at(made).run(sweep, "ls", "--json");

        assertThat(second.usedArchive()).isTrue();
        shows(second);
    }

    @Test
    void nobodyButItsOwnerMayReadOrWriteTheFolderOfTheArchive() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(made.archive().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aLinkToHerdStartsFromTheSameArchive() throws IOException {
        Path link =
                Files.createSymbolicLink(folder.resolve("hh"), installed.root().resolve("bin/herd"));

        Outcome outcome = at(made).call(link, sweep, "ls", "--json");

        assertThat(outcome.usedArchive()).isTrue();
        shows(outcome);
    }

    @Test
    void herdNoCdsDoesWithout() {
        Outcome outcome = at(made).with("HERD_NO_CDS", "1").run(sweep, "ls", "--json");

        assertThat(outcome.usedArchive()).isFalse();
        shows(outcome);
    }

    @Test
    void anotherBuildInTheSamePlaceDoesNotUseIt() throws IOException {
        Installation another = Installation.copiedTo(folder.resolve("install"));
        Cache cache = made.copiedTo(folder.resolve("home"));
        Path build = another.lib().resolve("herd.build");
        List<String> lines = new ArrayList<>(Files.readAllLines(build));
        lines.set(0, "0123456789abcdef");
        Files.write(build, lines);

        Outcome outcome = another.with("HOME", cache.home().toString()).run(sweep, "ls", "--json");

        assertThat(outcome.usedArchive()).isFalse();
        shows(outcome);
        assertThat(cache.named("0123456789abcdef")).isNotEmpty();
    }

    @Test
    void anotherJavaDoesNotUseIt() throws IOException {
        Path java = Files.createDirectories(folder.resolve("java/bin"));
        Files.writeString(
                java.resolveSibling("release"),
                "IMPLEMENTOR=\"Somebody Else\"\nJAVA_RUNTIME_VERSION=\"17.0.99+1\"\nJAVA_VERSION=\"17.0.99\"\n");
        Path program = Files.writeString(
                java.resolve("java"), "#!/bin/sh\nexec " + System.getProperty("java.home") + "/bin/java \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Cache cache = made.copiedTo(folder.resolve("home"));

        Outcome outcome =
                at(cache).with("HERD_JAVA_HOME", java.getParent().toString()).run(sweep, "ls", "--json");

        assertThat(outcome.usedArchive()).isFalse();
        shows(outcome);
        assertThat(cache.named("Somebody-17.0.99+1")).isNotEmpty();
    }

    @Test
    void aTruncatedArchiveIsNotUsedAndMadeAnew() throws IOException {
        Cache cache = made.copiedTo(folder.resolve("home"));
        Path archive = cache.archive();
        long size = Files.size(archive);
        Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-------"));
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.setLength(size / 2);
        }

        Outcome outcome = at(cache).run(sweep, "ls", "--json");

        assertThat(outcome.usedArchive()).isFalse();
        shows(outcome);
        assertThat(cache.archive()).isEqualTo(archive);
        assertThat(at(cache).run(sweep, "ls", "--json").usedArchive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"., rwx----w-", "., rwx-w----", "herd.jsa, rw-----w-", "herd.jsa, rw--w----"})
    void anArchiveThatOthersMayWriteIsNotUsed(String what, String permissions) throws IOException {
        Cache cache = made.copiedTo(folder.resolve("home"));
        cache.occupy();
        Files.setPosixFilePermissions(
                cache.archives().get(0).resolveSibling(what), PosixFilePermissions.fromString(permissions));

        Outcome outcome = at(cache).run(sweep, "ls", "--json");

        assertThat(outcome.usedArchive()).isFalse();
        shows(outcome);
    }

    @Test
    void anArchiveOfSomebodyElseIsNotUsed() throws IOException {
        assumeTrue(isRoot(), "only root can give files away");
        Cache cache = made.copiedTo(folder.resolve("home"));
        cache.occupy();
        Program.output(
                List.of("chown", "-R", "nobody", cache.home().resolve(".cache").toString()));

        Outcome outcome = at(cache).run(sweep, "ls", "--json");

        assertThat(outcome.usedArchive()).isFalse();
        shows(outcome);
    }

    @Test
    void eightFirstRunsAtOnceAgreeAndLeaveOneArchive() throws IOException, InterruptedException {
        Cache cache = new Cache(Files.createDirectory(folder.resolve("home")));
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            processes.add(at(cache)
                    .builder(installed.root().resolve("bin/herd"), sweep, "ls", "--json")
                    .redirectErrorStream(true)
                    .start());
        }

        for (Process process : processes) {
            String said = new String(process.getInputStream().readAllBytes());
            assertThat(said).isEqualTo(plain());
            assertThat(process.waitFor()).isZero();
        }
        assertThat(cache.archive().getParent().toFile().list()).containsExactlyInAnyOrder("herd.jsa", "size");
        assertThat(at(cache).run(sweep, "ls", "--json").usedArchive()).isTrue();
    }

    @Test
    void withoutAHomeThereIsNoArchiveAndNoWordAboutIt() {
        Outcome outcome = installed.run(sweep, "ls", "--json");

        assertThat(outcome.usedArchive()).isFalse();
        shows(outcome);
    }

    @Test
    void anotherUserRunsAReadOnlyInstallationWithoutAHome() {
        assumeTrue(isRoot(), "only root can become somebody else");
        Outcome outcome = installed
                .with("HOME", "/nonexistent")
                .under("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
                .run(sweep, "ls", "--json");

        assertThat(outcome.usedArchive()).isFalse();
        shows(outcome);
    }

    @Test
    void theInstallationsOwnArchiveServesEverybody() {
        assumeTrue(isRoot(), "only root can become somebody else");
        Installation shared = Installation.copiedTo(folder.resolve("install"));
        Program.output(List.of("chmod", "755", folder.toString()));
        Program.output(List.of(
                "env",
                "HERD_JAVA_HOME=" + System.getProperty("java.home"),
                shared.lib().resolve("make-archive").toString()));

        Outcome outcome = shared.under("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
                .run(sweep, "ls", "--json");

        assertThat(outcome.usedArchive()).isTrue();
        shows(outcome);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Installation at(Cache cache) {
        return installed.with("HOME", cache.home().toString());
    }

    private static String plain() {
        return installed.with("HERD_NO_CDS", "1").run(sweep, "ls", "--json").out();
    }

    private static void shows(Outcome outcome) {
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("{\n").endsWith("}\n").contains("\"x\": 3");
        assertThat(outcome.status()).isZero();
    }
}
