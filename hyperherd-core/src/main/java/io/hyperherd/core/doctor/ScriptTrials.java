package io.hyperherd.core.doctor;

import io.hyperherd.core.json.JsonException;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from job scripts which index has which values: the inverse of {@link io.hyperherd.scheduler.JobScript}. */
final class ScriptTrials {

    private static final Pattern ARM = Pattern.compile("^ {2}(\\d{1,9})\\)$");
    private static final String PARAMS = "    HYPERHERD_PARAMS=";

    /** How {@link io.hyperherd.scheduler.ShellWord} leaves single quotes for a quote or a carriage return. */
    private static final Pattern PIECE = Pattern.compile("'([^']*)'|\"(')\"|\\$'\\\\(r)'|([^'\"$]+)");

    private ScriptTrials() {}

    /** Returns the values by index; of an index in several scripts those of the last. What cannot be read is left out. */
    static Map<Integer, Map<String, Value>> read(List<String> scripts) {
        Map<Integer, Map<String, Value>> trials = new HashMap<>();
        for (String script : scripts) {
            int index = -1;
            for (String line : script.split("\n", -1)) {
                Matcher arm = ARM.matcher(line);
                if (arm.matches()) {
                    index = Integer.parseInt(arm.group(1));
                } else if (index >= 0 && line.startsWith(PARAMS)) {
                    Optional<Map<String, Value>> values = values(line.substring(PARAMS.length()));
                    if (values.isPresent()) {
                        trials.put(index, values.get());
                    }
                }
            }
        }
        return trials;
    }

    private static Optional<Map<String, Value>> values(String word) {
        try {
            return JsonReader.read(unquoted(word)) instanceof Dict dict
                    ? Optional.of(dict.entries())
                    : Optional.empty();
        } catch (JsonException cut) {
            return Optional.empty();
        }
    }

    private static String unquoted(String word) {
        StringBuilder text = new StringBuilder();
        Matcher piece = PIECE.matcher(word);
        while (piece.find()) {
            if (piece.group(3) != null) {
                text.append('\r');
            } else {
                for (int group : new int[] {1, 2, 4}) {
                    text.append(Optional.ofNullable(piece.group(group)).orElse(""));
                }
            }
        }
        return text.toString();
    }
}
