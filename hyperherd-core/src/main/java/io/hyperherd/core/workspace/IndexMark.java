package io.hyperherd.core.workspace;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The lowest index that no trial ever had, in a file of its own so that deleting others does not bring used indices back. */
final class IndexMark {

    private static final String EXPECTED = "the number of the next trial was expected";

    private final Path file;

    IndexMark(Path file) {
        this.file = file;
    }

    /** Returns the mark; 0 when there is none. */
    int read() {
        try {
            return Integer.parseUnsignedInt(Files.readString(file).strip());
        } catch (NoSuchFileException none) {
            return 0;
        } catch (NumberFormatException e) {
            throw FileComplaint.damaged(file, EXPECTED);
        } catch (CharacterCodingException e) {
            throw FileComplaint.damaged(file, EXPECTED);
        } catch (IOException e) {
            throw FileComplaint.cannot("read", file, e);
        }
    }

    /** Makes the mark at least {@code next}. */
    void raise(int next) {
        if (next <= read()) {
            return;
        }
        try {
            AtomicFile.write(file, out -> out.write(next + "\n"));
        } catch (IOException e) {
            throw FileComplaint.cannot("write", file, e);
        }
    }
}
