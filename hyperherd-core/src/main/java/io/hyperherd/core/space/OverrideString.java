package io.hyperherd.core.space;

import io.hyperherd.Trial;
import io.hyperherd.value.Value;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The one argument a launcher gets. */
public final class OverrideString {

    private OverrideString() {}

    /**
     * Returns {@code experiment_name=<name>} (left out when the trial has no name), the parameters, the static overrides verbatim and
     * the extras, joined by single blanks. Nothing is quoted or escaped, so values with blanks cannot be split off again; {@link
     * ParamsJson} carries these.
     */
    public static String of(Trial trial, List<String> staticOverrides) {
        return of(trial, staticOverrides, new TokenMemo());
    }

    /** Returns the same, with the texts of values that {@code memo} remembers. */
    public static String of(Trial trial, List<String> staticOverrides, TokenMemo memo) {
        StringBuilder text = new StringBuilder();
        trial.experimentName()
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> append(text, "experiment_name=" + name));
        trial.params().forEach((name, value) -> append(text, name + "=" + memo.override(value)));
        staticOverrides.forEach(override -> append(text, override));
        trial.extras().forEach((name, value) -> append(text, name + "=" + memo.override(value)));
        return text.toString();
    }

    private static void append(StringBuilder text, String word) {
        text.append(text.length() == 0 ? "" : " ").append(word);
    }

    /** Returns the names whose values hold blanks or quotes, so that a launcher which splits the string does not see them whole. */
    public static SortedSet<String> unsplittable(List<Trial> trials) {
        SortedSet<String> names = new TreeSet<>();
        TokenMemo memo = new TokenMemo();
        BiConsumer<String, Value> look = (name, value) -> {
            if (memo.splits(value)) {
                names.add(name);
            }
        };
        for (Trial trial : trials) {
            trial.params().forEach(look);
            trial.extras().forEach(look);
        }
        return names;
    }
}
