package io.hyperherd.core.workspace;

import io.hyperherd.Manifest;
import io.hyperherd.Submission;
import io.hyperherd.Trial;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The indices that trials have or had: a new trial must not inherit the logs or results of an old one. All are -1 where there is none. */
final class UsedIndices {

    /** More digits than this are no index. */
    private static final int MOST_DIGITS = 9;

    private UsedIndices() {}

    static int largestOf(Manifest manifest) {
        int largest = -1;
        for (Trial trial : manifest.trials()) {
            largest = Math.max(largest, trial.index());
        }
        return largest;
    }

    static int largestOf(List<Submission> submissions) {
        int largest = -1;
        for (Submission submission : submissions) {
            for (int index : submission.indices()) {
                largest = Math.max(largest, index);
            }
        }
        return largest;
    }

    /** Returns the largest index that an entry of one of {@code directories} is named by, as in {@code 7.out}. */
    static int largestIn(List<Path> directories) {
        int largest = -1;
        for (Path directory : directories) {
            largest = Math.max(largest, largestIn(directory));
        }
        return largest;
    }

    private static int largestIn(Path directory) {
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
