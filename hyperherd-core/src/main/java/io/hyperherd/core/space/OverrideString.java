package io.hyperherd.core.space;

import io.hyperherd.Trial;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueText;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one argument a launcher gets. */
public final class OverrideString {

    private static final Pattern SPLITTING = Pattern.compile("[\\s'\"]");

    private OverrideString() {}

    /**
     * Returns {@code experiment_name=<name>} (left out when the trial has no name), the parameters, the static overrides verbatim and
     * the extras, joined by single blanks. Nothing is quoted or escaped, so values with blanks cannot be split off again; {@link
     * ParamsJson} carries these.
     */
    public static String of(Trial trial, List<String> staticOverrides) {
        return Stream.of(
                        trial
                                .experimentName()
                                .filter(name -> !name.isEmpty())
                                .map(name -> "experiment_name=" + name)
                                .stream(),
                        tokens(trial.params()),
                        staticOverrides.stream(),
                        tokens(trial.extras()))
                .flatMap(tokens -> tokens)
                .collect(Collectors.joining(" "));
    }

    /** Returns the names whose values hold blanks or quotes, so that a launcher which splits the string does not see them whole. */
    public static SortedSet<String> unsplittable(Trial trial) {
        SortedSet<String> names = new TreeSet<>();
        Stream.of(trial.params(), trial.extras())
                .forEach(values -> values.forEach((name, value) -> {
                    if (SPLITTING.matcher(ValueText.overrideToken(value)).find()) {
                        names.add(name);
                    }
                }));
        return names;
    }

    private static Stream<String> tokens(Map<String, Value> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + ValueText.overrideToken(entry.getValue()));
    }
}
