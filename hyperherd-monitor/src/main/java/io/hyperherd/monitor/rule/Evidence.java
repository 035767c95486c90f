package io.hyperherd.monitor.rule;

import java.util.List;
import java.util.regex.Pattern;

/** Tells from its output whether a trial trains. Pure. */
final class Evidence {

    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile("(?i)\\b\\w*(?:loss|nll|accuracy|acc)\\b[^0-9\\n]{0,12}[-+]?\\d"),
            Pattern.compile("(?i)\\b(?:step|iter|iteration|epoch|batch)s?\\b\\W{0,3}\\d"),
            Pattern.compile("\\b\\d+/\\d+ \\["),
            Pattern.compile("(?i)\\btrain(?:er|ing)\\b.*\\bstart"));

    private Evidence() {}

    /** Returns whether {@code lines} show training. */
    static boolean trains(List<String> lines) {
        return lines.stream()
                .anyMatch(line ->
                        SIGNS.stream().anyMatch(sign -> sign.matcher(line).find()));
    }
}
