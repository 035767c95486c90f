package io.hyperherd.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hyperherd.LogFollower;
import io.hyperherd.LogTail.Stream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingLogTest {

    @TempDir
    private Path directory;

    private Workspace workspace;
    private Path out;

    @BeforeEach
    void create() {
        workspace = Workspace.of(directory);
        workspace.create();
        out = workspace.logDirectory().resolve("3.out");
    }

    @Test
    void beginsWithTheLastLinesAndGoesOnWithWhatComes() throws IOException {
        append("1\n2\n3\n");
        LogFollower log = follow(2);

        assertThat(poll(log)).isEqualTo("2\n3\n");
        assertThat(poll(log)).isEmpty();
        append("4\n5");
        assertThat(poll(log)).isEqualTo("4\n5");
        append("5\n");
        assertThat(poll(log)).isEqualTo("5\n");
    }

    @Test
    void saysWhetherThereWasAnything() throws IOException {
        LogFollower log = follow(2);

        assertThat(log.poll(piece -> {})).isFalse();
        append("1\n");
        assertThat(log.poll(piece -> {})).isTrue();
        assertThat(log.poll(piece -> {})).isFalse();
    }

    @Test
    void c7_zeroLinesMeansOnlyWhatComes() throws IOException {
        append("1\n2\n");
        LogFollower log = follow(0);

        assertThat(poll(log)).isEmpty();
        append("3\n");
        assertThat(poll(log)).isEqualTo("3\n");
        assertThatIllegalArgumentException().isThrownBy(() -> follow(-1));
    }

    @Test
    void aFileThatComesLaterIsReadFromItsBeginning() throws IOException {
        LogFollower log = follow(1);

        assertThat(poll(log)).isEmpty();
        append("1\n2\n3\n");
        assertThat(poll(log)).isEqualTo("1\n2\n3\n");
    }

    @Test
    void aFileThatWasCutShortIsReadFromItsBeginning() throws IOException {
        append("a long line\n");
        LogFollower log = follow(5);
        poll(log);

        Files.writeString(out, "new\n");

        assertThat(poll(log)).isEqualTo("new\n");
    }

    @Test
    void aFileThatWasReplacedIsReadFromItsBeginning() throws IOException {
        append("old\n");
        LogFollower log = follow(5);
        poll(log);

        Path other = Files.writeString(directory.resolve("other"), "new, and longer\n");
        Files.move(other, out, StandardCopyOption.REPLACE_EXISTING);

        assertThat(poll(log)).isEqualTo("new, and longer\n");
    }

    @Test
    void everyKindOfLineEndBecomesOneAlsoBetweenTwoPolls() throws IOException {
        append("10%\r20%\r\n30%\r");
        LogFollower log = follow(9);

        assertThat(poll(log)).isEqualTo("10%\n20%\n30%\n");
        append("\n40%\r");
        assertThat(poll(log)).isEqualTo("40%\n");
        append("50%\n");
        assertThat(poll(log)).isEqualTo("50%\n");
    }

    @Test
    void aCharacterWrittenInTwoPartsStaysWhole() throws IOException {
        byte[] euro = "€".getBytes(StandardCharsets.UTF_8);
        append("5 ");
        LogFollower log = follow(1);

        append(new byte[] {euro[0], euro[1]});
        assertThat(poll(log)).isEqualTo("5 ");
        assertThat(poll(log)).isEmpty();
        append(new byte[] {euro[2], '\n'});
        assertThat(poll(log)).isEqualTo("€\n");
    }

    @Test
    void bytesThatAreNotUtf8BecomeReplacementCharacters() throws IOException {
        append(new byte[] {'a', (byte) 0xff, 'b', (byte) 0xe2, 'c', '\n'});

        assertThat(poll(follow(1))).isEqualTo("a\ufffdb\ufffdc\n");
    }

    @Test
    void ofAHugeLogOnlyTheEndIsRead() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(out.toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }
        append("\nlast\n");

        assertThat(poll(follow(1))).isEqualTo("last\n");
    }

    @Test
    void ofAHugeLineOnlyTheEndIsShown() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(out.toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }
        LogFollower log = follow(20);

        assertThat(poll(log)).hasSizeBetween(1024 * 1024, 2 * 1024 * 1024);
        append("\nlast\n");
        assertThat(poll(log)).isEqualTo("\nlast\n");
    }

    @Test
    void readsTheStreamsAskedForOneAfterTheOther() throws IOException {
        append("out\n");
        Files.writeString(workspace.logDirectory().resolve("3.err"), "err\n");
        List<Stream> order = new ArrayList<>();

        workspace.follow(3, List.of(Stream.STDOUT, Stream.STDERR), 5).poll(piece -> order.add(piece.stream()));

        assertThat(order).containsExactly(Stream.STDOUT, Stream.STDERR);
        assertThat(poll(workspace.follow(3, List.of(Stream.STDERR), 5))).isEqualTo("err\n");
    }

    private LogFollower follow(int lines) {
        return workspace.follow(3, List.of(Stream.STDOUT), lines);
    }

    private static String poll(LogFollower log) {
        StringBuilder text = new StringBuilder();
        log.poll(piece -> text.append(piece.text()));
        return text.toString();
    }

    private void append(String text) throws IOException {
        append(text.getBytes(StandardCharsets.UTF_8));
    }

    private void append(byte[] bytes) throws IOException {
        Files.write(out, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
