package io.hyperherd.cli.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The {@code .env} file of a workspace: variables for its trials that are not in the environment already. */
public final class EnvFile {

    private static final String EXPORT = "export ";

    private EnvFile() {}

    /** Returns what the workspace's file adds to the environment, and tells so; nothing where there is no such file. */
    public static Map<String, String> load(Target target, Session session) {
        Path file = target.path(session.directory()).resolve(".env");
        String shown = target.typed() + "/.env";
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try {
            Map<String, String> added = read(Files.readString(file), session.environment());
            if (!added.isEmpty()) {
                session.err()
                        .println("Loaded " + added.size() + " env var(s) from " + shown + ": "
                                + String.join(", ", added.keySet()));
            }
            return added;
        } catch (IOException failure) {
            String reason = failure instanceof CharacterCodingException ? "it is not UTF-8" : failure.getMessage();
            session.warn(List.of("couldn't read " + shown + ": " + reason));
            return Map.of();
        }
    }

    /** Returns the variables in {@code text} that {@code environment} does not have, sorted by name. */
    public static Map<String, String> read(String text, Map<String, String> environment) {
        Map<String, String> added = new TreeMap<>();
        for (String raw : text.split("\r\n|\r|\n", -1)) {
            String line = raw.strip();
            if (line.startsWith(EXPORT)) {
                line = line.substring(EXPORT.length());
            }
            int equals = line.indexOf('=');
            String name = equals < 0 ? "" : line.substring(0, equals).strip();
            if (!line.startsWith("#") && !name.isEmpty() && !environment.containsKey(name)) {
                added.putIfAbsent(name, unquoted(line.substring(equals + 1).strip()));
            }
        }
        return added;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
