package io.hyperherd.core.foreground;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The end of a file. */
final class FileEnd {

    private static final int BYTES_OF_A_CHARACTER = 4;

    private FileEnd() {}

    /** Returns the last {@code characters} code points of {@code file}, read as UTF-8, also when the thread is interrupted. */
    static String read(Path file, int characters) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            long wanted = Math.min(content.length(), (long) characters * BYTES_OF_A_CHARACTER);
            byte[] bytes = new byte[(int) Math.min(wanted, Integer.MAX_VALUE - Long.BYTES)];
            content.seek(content.length() - bytes.length);
            content.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            int length = text.codePointCount(0, text.length());
            return length <= characters ? text : text.substring(text.offsetByCodePoints(0, length - characters));
        }
    }
}
