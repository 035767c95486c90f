package io.hyperherd.core.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * Finds the lines of a file from its end backwards, in memory that does not depend on the file. Lines end at {@code \n}, {@code \r\n} or
 * a lone {@code \r}; what follows the last end counts as a line unless it is empty.
 */
final class LineScanner {

    private static final int BLOCK = 64 * 1024;

    private final FileChannel channel;
    private final ByteBuffer block;
    private long blockStart;
    private long position;

    /** Begins at the end that {@code channel} has now. */
    LineScanner(FileChannel channel) throws IOException {
        this.channel = channel;
        position = channel.size();
        blockStart = position;
        block = ByteBuffer.allocate((int) Math.min(BLOCK, position));
        block.limit(0);
    }

    /** Returns where the line before the last one returned lies, without its end; empty when there is none. */
    Optional<Span> previous() throws IOException {
        return previous(0);
    }

    /** Returns the same, but of a line that begins before {@code earliest} only what lies behind that. */
    Optional<Span> previous(long earliest) throws IOException {
        if (position == 0) {
            return Optional.empty();
        }
        long end = position;
        if (at(end - 1) == '\n') {
            end--;
            if (end > 0 && at(end - 1) == '\r') {
                end--;
            }
        } else if (at(end - 1) == '\r') {
            end--;
        }
        long start = end;
        while (start > 0 && start > earliest && at(start - 1) != '\n' && at(start - 1) != '\r') {
            start--;
        }
        position = start;
        return Optional.of(new Span(start, end));
    }

    private byte at(long offset) throws IOException {
        if (offset < blockStart || offset >= blockStart + block.limit()) {
            load(offset);
        }
        return block.get((int) (offset - blockStart));
    }

    private void load(long offset) throws IOException {
        blockStart = Math.max(0, offset + 1 - block.capacity());
        block.clear().limit((int) (offset + 1 - blockStart));
        while (block.hasRemaining()) {
            if (channel.read(block, blockStart + block.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
    }

    /** Reads what lies from {@code start} on, until {@code into} is full or the file at its end; what was read last is not read again. */
    void read(long start, ByteBuffer into) throws IOException {
        if (start >= blockStart && start + into.remaining() <= blockStart + block.limit()) {
            into.put(block.slice((int) (start - blockStart), into.remaining()));
        }
        while (into.hasRemaining() && channel.read(into, start + into.position()) >= 0) {}
    }

    /** A part of the file, from {@code start} to before {@code end}, in bytes. */
    record Span(long start, long end) {}
}
