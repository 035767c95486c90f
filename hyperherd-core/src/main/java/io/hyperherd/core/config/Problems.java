package io.hyperherd.core.config;

import io.hyperherd.ConfigException;
import io.hyperherd.core.config.yaml.Position;
import io.hyperherd.core.config.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a file, so that somebody can mend all of it at once. Not thread-safe. */
final class Problems {

    private static final int MOST_SHOWN = 10;

    private final String file;
    private final YamlNode root;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file, YamlNode root) {
        this.file = file;
        this.root = root;
    }

    void add(Position at, String text) {
        found.add(new Problem(at, text));
    }

    void add(Finding finding) {
        add(Locator.locate(root, finding.place()), finding.message());
    }

    void addAll(List<Finding> findings) {
        findings.forEach(this::add);
    }

    int count() {
        return found.size();
    }

    /** Throws what was found, in the order of the file, if anything was. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigException(lines(found.stream()
                    .sorted(Comparator.comparing(Problem::at))
                    .map(problem -> line(file, problem))
                    .distinct()
                    .toList()));
        }
    }

    /** Returns the message about one place of a file. */
    static String line(String file, Problem problem) {
        return file + ":" + problem.at() + ": " + problem.text();
    }

    /** Returns the first complaints, one per line, and how many more there are. */
    static String lines(List<String> messages) {
        String shown = String.join("\n", messages.subList(0, Math.min(MOST_SHOWN, messages.size())));
        return messages.size() > MOST_SHOWN ? shown + "\nand " + (messages.size() - MOST_SHOWN) + " more" : shown;
    }
}
