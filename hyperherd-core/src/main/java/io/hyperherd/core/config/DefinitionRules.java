package io.hyperherd.core.config;

import io.hyperherd.Condition;
import io.hyperherd.ConfigException;
import io.hyperherd.Parameter;
import io.hyperherd.SweepDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules that every definition is held to, whether it was read from a file or built in code. */
public final class DefinitionRules {

    private DefinitionRules() {}

    /**
     * Checks {@code definition}: each part by itself first, then the parts against each other.
     *
     * @throws ConfigException when a rule is broken; parts that are wrong in themselves are all named, one per line
     */
    public static void check(SweepDefinition definition) {
        List<Finding> found = inParts(definition);
        if (!found.isEmpty()) {
            throw new ConfigException(
                    Problems.lines(found.stream().map(Finding::message).toList()));
        }
        Optional<Finding> finding = acrossParts(definition);
        if (finding.isPresent()) {
            throw new ConfigException(finding.get().message());
        }
    }

    /** Returns the first rule broken by how the parts of a definition fit together. */
    static Optional<Finding> acrossParts(SweepDefinition definition) {
        List<Parameter> parameters = definition.parameters();
        return NameRules.first(parameters)
                .or(() -> GridRules.first(definition.grid(), parameters))
                .or(() -> ExpressionRules.first(parameters, definition.conditions()));
    }

    private static List<Finding> inParts(SweepDefinition definition) {
        List<Finding> found = new ArrayList<>(SettingsRules.name(definition.name()));
        found.addAll(SettingsRules.scheduler(definition.scheduler()));
        definition.resources().ifPresent(resources -> found.addAll(SettingsRules.resources(resources)));
        found.addAll(SettingsRules.staticOverrides(definition.staticOverrides()));
        found.addAll(OversightRules.check(definition.oversight()));
        if (definition.parameters().isEmpty()) {
            found.add(Finding.at(List.of("parameters"), "at least one parameter is needed"));
        }
        definition.parameters().forEach(parameter -> found.addAll(ParameterRules.check(parameter)));
        List<Condition> conditions = definition.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            found.addAll(ConditionRules.check(i, conditions.get(i)));
        }
        return found;
    }
}
