package io.hyperherd.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A page of documentation whose {@code console} blocks are transcripts: a line that begins with {@code $ } is typed, the lines up to the
 * next one are what the terminal answers.
 *
 * @param lines the page, line by line
 */
record Page(List<String> lines) {

    private static final String OPEN = "```console";
    private static final String CLOSE = "```";
    private static final String PROMPT = "$ ";

    static Page of(String text) {
        return new Page(List.of(text.split("\n", -1)));
    }

    /** Returns this page with the answers that {@code shell} gives to what is typed, in order. */
    Page rerun(UnaryOperator<String> shell) {
        List<String> page = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.equals(OPEN) || (inside && line.equals(CLOSE))) {
                inside = !inside;
                page.add(line);
            } else if (!inside) {
                page.add(line);
            } else if (line.startsWith(PROMPT)) {
                page.add(line);
                page.addAll(answer(shell.apply(line.substring(PROMPT.length()))));
            }
        }
        return new Page(page);
    }

    private static List<String> answer(String output) {
        return output.isEmpty() ? List.of() : List.of(output.stripTrailing().split("\n", -1));
    }

    long commands() {
        return lines.stream().filter(line -> line.startsWith(PROMPT)).count();
    }

    String text() {
        return String.join("\n", lines);
    }
}
