package io.hyperherd.core.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The indices that files are named by: a new trial must not inherit the logs or results of an old one. */
final class UsedIndices {

    /** More digits than this are no index. */
    private static final int MOST_DIGITS = 9;

    private UsedIndices() {}

    /** Returns the largest index that an entry of {@code directory} is named by, as in {@code 7.out}; -1 when there is none. */
    static int largestIn(Path directory) {
        int largest = -1;
        if (!Files.isDirectory(directory)) {
            return largest;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                largest = Math.max(largest, indexOf(entry.getFileName().toString()));
            }
        } catch (IOException e) {
            throw FileComplaint.cannot("list", directory, e);
        }
        return largest;
    }

    private static int indexOf(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
            end++;
        }
        boolean isIndex = end > 0 && end <= MOST_DIGITS && (end == name.length() || name.charAt(end) == '.');
        return isIndex ? Integer.parseInt(name.substring(0, end)) : -1;
    }
}
