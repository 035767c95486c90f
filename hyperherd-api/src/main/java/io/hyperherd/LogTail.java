package io.hyperherd;

import io.hyperherd.stability.Api;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The end of one log of one trial. Immutable.
 *
 * @param stream which log
 * @param path its absolute path
 * @param lines its last lines without their ends; empty when there is no such file
 */
@Api(Api.Status.STABLE)
public record LogTail(Stream stream, Path path, Optional<List<String>> lines) {

    /** Copies the list. */
    public LogTail {
        lines = lines.map(List::copyOf);
    }

    /** The logs of a trial. */
    public enum Stream {
        /** Standard output, {@code INDEX.out}. */
        STDOUT("stdout", ".out"),
        /** Standard error, {@code INDEX.err}. */
        STDERR("stderr", ".err");

        private final String word;
        private final String extension;

        Stream(String word, String extension) {
            this.word = word;
            this.extension = extension;
        }

        /** Returns the name that JSON documents use. */
        public String word() {
            return word;
        }

        /** Returns what follows the index in the file's name. */
        public String extension() {
            return extension;
        }
    }
}
