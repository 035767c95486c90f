package io.hyperherd.slurm;

import java.util.List;
import java.util.regex.Pattern;

/** What SLURM's programs write to standard error. */
final class Complaints {

    private static final Pattern PREFIX = Pattern.compile("^\\w+:? (?:error|fatal): ");
    /** Some versions know other words for this switch of ours; they say so and go on. */
    private static final String OUR_SWITCH = "SCANCEL_VERBOSE";

    private Complaints() {}

    /** Returns the complaints without the program's name, one each. */
    static List<String> lines(String err) {
        return err.lines()
                .map(line -> PREFIX.matcher(line.strip()).replaceFirst(""))
                .filter(line -> !line.isEmpty() && !line.contains(OUR_SWITCH))
                .toList();
    }

    /** Returns all complaints in one line, cut where nobody reads on. */
    static String oneLine(String err) {
        String all = String.join("; ", lines(err));
        return all.length() <= 500 ? all : all.substring(0, 500) + "…";
    }
}
