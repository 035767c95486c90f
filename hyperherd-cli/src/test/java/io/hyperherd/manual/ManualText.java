package io.hyperherd.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has written of a command: sections below {@code ## TITLE}, in them paragraphs, items ({@code - `term`: text}) and examples
 * (four blanks in front).
 */
final class ManualText {

    private static final Path FOLDER = Path.of("src", "main", "manual");
    private static final String TITLE = "## ";
    private static final String ITEM = "- ";
    private static final String INDENT = "    ";

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private ManualText(List<String> lines) {
        String title = "DESCRIPTION";
        for (String line : lines) {
            if (line.startsWith(TITLE)) {
                title = line.substring(TITLE.length());
            } else {
                sections.computeIfAbsent(title, t -> new ArrayList<>()).add(line);
            }
        }
    }

    static ManualText of(String page) throws IOException {
        Path file = FOLDER.resolve(page + ".md");
        if (!Files.exists(file)) {
            throw new AssertionError("there is no manual text for '" + page + "': write it into hyperherd-cli/" + file);
        }
        return new ManualText(Files.readAllLines(file));
    }

    List<String> titles() {
        return List.copyOf(sections.keySet());
    }

    /** Writes a section where there is one. */
    void write(String title, Roff page) {
        Optional.ofNullable(sections.get(title)).ifPresent(lines -> {
            page.section(title);
            blocks(lines).forEach(block -> write(block, page));
        });
    }

    private static void write(List<String> block, Roff page) {
        String first = block.get(0);
        if (first.startsWith(INDENT)) {
            page.example(
                    block.stream().map(line -> line.substring(INDENT.length())).toList());
        } else if (first.startsWith(ITEM)) {
            block.forEach(line -> writeItem(line.substring(ITEM.length()), page));
        } else {
            page.paragraph(String.join(" ", block));
        }
    }

    private static void writeItem(String item, Roff page) {
        int colon = item.indexOf("`: ");
        page.item(Roff.inline(item.substring(0, colon + 1)), item.substring(colon + 3));
    }

    private static List<List<String>> blocks(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                blocks.add(block);
                block = new ArrayList<>();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }
}
