package io.hyperherd.core.config;

import io.hyperherd.Parameter;
import io.hyperherd.core.config.yaml.Shown;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules for what parameters and their abbreviations may be called. */
final class NameRules {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]+");
    private static final String ALLOWED = "letters A-Z and a-z, digits, '.', '_' and '-' are allowed";
    private static final String UNUSABLE_IN_OVERRIDES = "'\"`=\\ ";

    private NameRules() {}

    static Optional<Finding> first(List<Parameter> parameters) {
        Set<String> seen = new HashSet<>();
        for (Parameter parameter : parameters) {
            Optional<Finding> finding = token(parameter).or(() -> name(parameter.name()));
            if (finding.isPresent()) {
                return finding;
            }
            if (!seen.add(parameter.name())) {
                return Optional.of(at(parameter.name(), List.of(), "is declared twice; every name may be there once"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> token(Parameter parameter) {
        if (TOKEN.matcher(parameter.token()).matches()) {
            return Optional.empty();
        }
        String name = parameter.name();
        return Optional.of(parameter
                .abbrev()
                .map(abbrev -> at(
                        name,
                        List.of("abbrev"),
                        Shown.quoted(abbrev) + " cannot stand in a file name; only " + ALLOWED))
                .orElseGet(() -> at(
                        name,
                        List.of(),
                        "the name cannot stand in a file name; only " + ALLOWED + "; give it an 'abbrev' of these")));
    }

    private static Optional<Finding> name(String name) {
        String offenders = name.codePoints()
                .filter(c -> UNUSABLE_IN_OVERRIDES.indexOf(c) >= 0 || Character.isISOControl(c))
                .distinct()
                .mapToObj(c -> c == ' ' ? "a blank" : Shown.plain(Character.toString(c)))
                .collect(Collectors.joining(" , "));
        return offenders.isEmpty()
                ? Optional.empty()
                : Optional.of(at(name, List.of(), "the name must not contain " + offenders + "; rename the parameter"));
    }

    private static Finding at(String parameter, List<String> path, String text) {
        String label = Finding.path(List.of("parameters", parameter));
        return path.isEmpty()
                ? new Finding(label, List.of("parameters", parameter), text)
                : new Finding(label + ".abbrev", List.of("parameters", parameter, "abbrev"), text);
    }
}
