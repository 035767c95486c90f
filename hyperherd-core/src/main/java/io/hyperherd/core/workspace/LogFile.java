package io.hyperherd.core.workspace;

import io.hyperherd.core.workspace.LineScanner.Span;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The end of a log. Bytes that are not UTF-8 become U+FFFD; of a line longer than {@value #LONGEST_LINE} bytes the beginning is
 * returned, with a note of how much is left out.
 */
final class LogFile {

    static final int LONGEST_LINE = 64 * 1024;
    private static final long FAR_ENOUGH = 1024 * 1024;
    static final String DIVIDER = "==== HyperHerd run: ";

    private final Path file;

    LogFile(Path file) {
        this.file = file;
    }

    /** Returns the last {@code count} lines without their ends; empty when there is no such file. */
    Optional<List<String>> tail(int count) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            LineScanner scanner = new LineScanner(channel);
            Deque<Span> spans = new ArrayDeque<>();
            while (spans.size() < count) {
                Optional<Span> span = scanner.previous();
                if (span.isEmpty()) {
                    break;
                }
                spans.addFirst(span.get());
            }
            List<String> lines = new ArrayList<>(spans.size());
            for (Span span : spans) {
                lines.add(text(scanner, span));
            }
            return Optional.of(lines);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw FileComplaint.cannot("read", file, e);
        }
    }

    /**
     * Returns the last line that says something, without surrounding blanks: neither blank nor the divider between runs. Empty when there
     * is none within the last MiB.
     */
    Optional<String> lastWords() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long earliest = channel.size() - FAR_ENOUGH;
            LineScanner scanner = new LineScanner(channel);
            Optional<Span> span = scanner.previous();
            while (span.isPresent()) {
                String line = text(scanner, span.get()).strip();
                if (!line.isEmpty() && !line.startsWith(DIVIDER)) {
                    return Optional.of(line);
                }
                span = span.get().start() < earliest ? Optional.empty() : scanner.previous();
            }
            return Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw FileComplaint.cannot("read", file, e);
        }
    }

    private static String text(LineScanner scanner, Span span) throws IOException {
        long length = span.end() - span.start();
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, LONGEST_LINE));
        scanner.read(span.start(), bytes);
        int shown = length > LONGEST_LINE ? wholeCharacters(bytes) : bytes.position();
        String text = new String(bytes.array(), 0, shown, StandardCharsets.UTF_8);
        return length > LONGEST_LINE ? text + " … [" + (length - shown) + " more bytes]" : text;
    }

    /** Returns how many bytes are left when a character that the cut went through is taken off. */
    private static int wholeCharacters(ByteBuffer bytes) {
        int last = bytes.position() - 1;
        while (last > 0 && bytes.position() - last < 4 && (bytes.get(last) & 0xc0) == 0x80) {
            last--;
        }
        return (bytes.get(last) & 0xc0) == 0xc0 ? last : bytes.position();
    }
}
