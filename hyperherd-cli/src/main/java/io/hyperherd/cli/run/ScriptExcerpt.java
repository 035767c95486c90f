package io.hyperherd.cli.run;

import java.util.ArrayList;
import java.util.List;

/** Shortens a job script for people: of its lookup by trial, the first arm stands for all. */
public final class ScriptExcerpt {

    /** With fewer arms, leaving some out would hide more than it saves. */
    private static final int FEWEST_TO_ELIDE = 3;

    private static final String LAST_ARM = "  *)";

    private ScriptExcerpt() {}

    /** Returns the lines of {@code script} without the arms after the first of {@code indices}, and a line that says so. */
    static List<String> of(String script, List<Integer> indices) {
        List<String> lines = script.lines().toList();
        int second = indices.size() < FEWEST_TO_ELIDE ? -1 : lines.indexOf("  " + indices.get(1) + ")");
        if (second < 0) {
            return lines;
        }
        // The first one: what follows the lookup may have cases of its own.
        int last = second + lines.subList(second, lines.size()).indexOf(LAST_ARM);
        if (last < second) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, second));
        shown.add("  # ... [" + (indices.size() - 1)
                + " more trial arm(s) elided in dry-run; full script is submitted] ...");
        shown.addAll(lines.subList(last, lines.size()));
        return shown;
    }
}
