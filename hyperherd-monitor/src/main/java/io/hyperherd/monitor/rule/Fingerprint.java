package io.hyperherd.monitor.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether two trials failed alike: by the line that names the error, without what differs from trial to trial. Pure. */
final class Fingerprint {

    private static final int LONGEST = 160;

    private static final Pattern ERROR = Pattern.compile(
            "(?i)^\\s*(?:[\\w.$]*(?:error|exception|failure|panic)\\b.*|.*\\b(?:error|fatal|panic|exception)\\b\\s*[:!].*|"
                    + ".*(?:segmentation fault|assertion failed|command not found|no such file or directory).*)");

    /** What the scheduler says of a trial is no trait of the trial's own error. */
    private static final Pattern OF_SCHEDULER = Pattern.compile("^\\s*(?:slurmstepd|srun|slurmd)\\b.*");

    private Fingerprint() {}

    /** Returns it; empty when {@code stderr} says nothing. */
    static Optional<String> of(List<String> stderr) {
        return line(stderr).map(Fingerprint::general);
    }

    /** Returns the line that names the error. */
    static Optional<String> line(List<String> stderr) {
        List<String> own = stderr.stream()
                .filter(line -> !line.isBlank() && !OF_SCHEDULER.matcher(line).matches())
                .toList();
        for (int i = own.size() - 1; i >= 0; i--) {
            if (ERROR.matcher(own.get(i)).matches()) {
                return Optional.of(own.get(i).strip());
            }
        }
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(own.get(own.size() - 1).strip());
    }

    private static String general(String line) {
        String general = line.replaceAll("'[^']*'|\"[^\"]*\"", "'…'")
                .replaceAll("(?:[A-Za-z]:)?(?:/[^\\s:,;()]+)+", "/…")
                .replaceAll("0[xX][0-9a-fA-F]+", "#")
                .replaceAll("[-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?", "#")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        return general.length() <= LONGEST ? general : general.substring(0, LONGEST);
    }
}
