package io.hyperherd.slurm;

import java.util.Optional;

/** Remembers, while a listing is read, the first line that makes it less than whole. */
final class Trouble {

    private Optional<String> first = Optional.empty();

    void notARow(String line) {
        note("printed a line that is no row of a job: '" + shortened(line) + "'");
    }

    void cut(String line) {
        note("cut its list of tasks short: '" + shortened(line) + "'");
    }

    private void note(String what) {
        if (first.isEmpty()) {
            first = Optional.of(what);
        }
    }

    private static String shortened(String line) {
        String plain = line.strip().replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 80 ? plain : plain.substring(0, 80) + "…";
    }

    Optional<String> first() {
        return first;
    }
}
