package io.hyperherd.cli.setup;

import java.nio.file.Path;
import java.util.Set;

/** The files of a new workspace, in the order they are written. */
public enum InitFile {
    /** The sweep. */
    CONFIG("config", "hyperherd.yaml", "Config"),
    /** What runs one trial. */
    LAUNCHER("launcher", "launch.sh", "Launcher");

    /** Where the schema of the configuration goes, seen from the workspace. */
    static final String SCHEMA = ".hyperherd/hyperherd.schema.json";

    private static final String NAME_MARK = "@NAME@";
    private static final String SCHEMA_MARK = "@SCHEMA@";

    /** Kinds of characters that YAML does not take as they are, or that nobody would see. */
    private static final Set<Integer> UNWRITTEN = Set.of(
            (int) Character.FORMAT,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED);

    private final String option;
    private final String fileName;
    private final String what;

    InitFile(String option, String fileName, String what) {
        this.option = option;
        this.fileName = fileName;
        this.what = what;
    }

    String option() {
        return option;
    }

    String fileName() {
        return fileName;
    }

    String what() {
        return what;
    }

    /** Returns the text to start from in {@code directory}, whose name becomes the sweep's. */
    String template(Path directory) {
        return Resource.text(fileName).replace(SCHEMA_MARK, SCHEMA).replace(NAME_MARK, quoted(nameOf(directory)));
    }

    private static String nameOf(Path directory) {
        Path last = directory.getFileName();
        return last == null ? "experiment" : last.toString();
    }

    /** In quotes, because a bare {@code 2024} or {@code a: b} would not be read as a name. Names hold no control characters. */
    private static String quoted(String name) {
        StringBuilder text = new StringBuilder("\"");
        name.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                text.append('_');
            } else if (c == '"' || c == '\\') {
                text.append('\\').appendCodePoint(c);
            } else if (UNWRITTEN.contains(Character.getType(c))) {
                text.append("\\U%08x".formatted(c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.append('"').toString();
    }
}
