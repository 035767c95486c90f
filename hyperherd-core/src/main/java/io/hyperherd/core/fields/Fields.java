package io.hyperherd.core.fields;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The text of a small record: lines of {@code name=value}, as bash writes them. A value is one line. Immutable.
 *
 * @param values the values by name
 */
public record Fields(Map<String, String> values) {

    /** Copies the map. */
    public Fields {
        values = Map.copyOf(values);
    }

    /** Reads {@code text}; lines without {@code =} say nothing. */
    public static Fields parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        return new Fields(values);
    }

    /** Returns the text of names and values that alternate; line breaks in values become blanks. */
    public static String text(String... namesAndValues) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1].replaceAll("\\R", " ");
            text.append(namesAndValues[i]).append('=').append(value).append('\n');
        }
        return text.toString();
    }

    /** Returns the value called {@code name}. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns the value called {@code name} if it is a number that is not negative. */
    public OptionalLong number(String name) {
        String value = values.getOrDefault(name, "");
        return value.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }
}
