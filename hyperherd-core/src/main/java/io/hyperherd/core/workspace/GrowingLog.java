package io.hyperherd.core.workspace;

import io.hyperherd.core.workspace.LineScanner.Span;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A log that is read as it grows, in memory that does not depend on it. The file is open during a poll only. Not for several threads.
 */
final class GrowingLog {

    private static final int BLOCK = 64 * 1024;
    /** Lines longer than {@link LogFile#LONGEST_LINE} on average are not worth looking further back for. */
    private static final long LEAST_REACH = 1024 * 1024;

    private final Path file;
    private final int lines;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private boolean begun;
    private Optional<Object> identity = Optional.empty();
    private long position;
    private boolean afterReturn;

    /** Begins, when first polled, {@code lines} lines before the end. */
    GrowingLog(Path file, int lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Hands what has come to {@code reader}, every line end as {@code \n}; returns whether there was anything. */
    boolean poll(Consumer<String> reader) {
        try {
            Optional<Object> now = Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                if (!begun) {
                    begin(startOfLastLines(channel));
                } else if (!now.equals(identity) || channel.size() < position) {
                    begin(0);
                }
                identity = now;
                return copy(channel, reader);
            }
        } catch (NoSuchFileException none) {
            begin(0);
            identity = Optional.empty();
            return false;
        } catch (IOException e) {
            throw FileComplaint.cannot("read", file, e);
        }
    }

    private void begin(long start) {
        begun = true;
        position = start;
        afterReturn = false;
    }

    private long startOfLastLines(FileChannel channel) throws IOException {
        long end = channel.size();
        long earliest = end - Math.max(LEAST_REACH, (long) lines * LogFile.LONGEST_LINE);
        LineScanner scanner = new LineScanner(channel);
        long start = end;
        for (int line = 0; line < lines && start > earliest; line++) {
            Optional<Span> span = scanner.previous(earliest);
            if (span.isEmpty()) {
                break;
            }
            start = span.get().start();
        }
        return Math.max(start, Math.max(0, earliest));
    }

    /** A character that is there in part stays to be read again when the rest has come. */
    private boolean copy(FileChannel channel, Consumer<String> reader) throws IOException {
        long end = channel.size();
        boolean any = false;
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(BLOCK, Math.max(0, end - position)));
        CharBuffer characters = CharBuffer.allocate(bytes.capacity());
        while (position < end) {
            bytes.clear().limit((int) Math.min(bytes.capacity(), end - position));
            if (channel.read(bytes, position) <= 0) {
                return any;
            }
            bytes.flip();
            decoder.reset().decode(bytes, characters.clear(), false);
            if (bytes.position() == 0) {
                return any;
            }
            position += bytes.position();
            String text = lineEndsAsOne(characters.flip());
            if (!text.isEmpty()) {
                reader.accept(text);
                any = true;
            }
        }
        return any;
    }

    private String lineEndsAsOne(CharSequence characters) {
        StringBuilder text = new StringBuilder(characters.length());
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c != '\n' || !afterReturn) {
                text.append(c == '\r' ? '\n' : c);
            }
            afterReturn = c == '\r';
        }
        return text.toString();
    }
}
