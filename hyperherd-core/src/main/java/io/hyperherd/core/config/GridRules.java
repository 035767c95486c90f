package io.hyperherd.core.config;

import io.hyperherd.Grid;
import io.hyperherd.Parameter;
import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.core.config.yaml.Shown;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that tie the grid to the parameters: known names, defaults where they are needed, a number of trials that can be run. */
final class GridRules {

    /** The most combinations a sweep may have before conditions. */
    static final int MAX_COMBINATIONS = 10_000_000;

    private static final int SHOWN_FACTORS = 5;

    private GridRules() {}

    static Optional<Finding> first(Grid grid, List<Parameter> parameters) {
        return unknownNames(grid, parameters)
                .or(() -> missingDefault(grid, parameters))
                .or(() -> tooMany(grid, parameters));
    }

    private static Optional<Finding> unknownNames(Grid grid, List<Parameter> parameters) {
        List<String> known = parameters.stream().map(Parameter::name).toList();
        Set<String> knownSet = Set.copyOf(known);
        List<String> unknown = listed(grid).stream()
                .filter(name -> !knownSet.contains(name))
                .distinct()
                .sorted()
                .toList();
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        String names = unknown.stream().map(Shown::quoted).collect(Collectors.joining(", "));
        List<String> place = List.of("grid", Integer.toString(listed(grid).indexOf(unknown.get(0))));
        String text = "no parameter is called " + names + NearestName.hint(unknown.get(0), known);
        return Optional.of(new Finding("grid", place, text));
    }

    private static Optional<Finding> missingDefault(Grid grid, List<Parameter> parameters) {
        if (grid instanceof Grid.All) {
            return Optional.empty();
        }
        Set<String> listed = new HashSet<>(listed(grid));
        String reason = grid instanceof Grid.OneAtATime
                ? "without 'grid' every parameter needs a default, because parameters are varied one at a time from there;"
                        + " add 'default', or 'grid: all' for every combination"
                : "a parameter that 'grid' does not list needs a default; add 'default', or list it in 'grid'";
        return parameters.stream()
                .filter(p -> !listed.contains(p.name()) && p.defaultValue().isEmpty())
                .findFirst()
                .map(p -> Finding.at(List.of("parameters", p.name()), reason));
    }

    private static Optional<Finding> tooMany(Grid grid, List<Parameter> parameters) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        parameters.forEach(p -> levels.put(p.name(), levels(p)));
        List<String> factors = grid instanceof Grid.Over over ? over.parameters() : List.copyOf(levels.keySet());
        long total = 1;
        for (String name : factors) {
            long next = levels.getOrDefault(name, 1);
            total = grid instanceof Grid.OneAtATime ? total + next : total * next;
            if (total > MAX_COMBINATIONS) {
                return Optional.of(Finding.at(
                        List.of(grid instanceof Grid.OneAtATime ? "parameters" : "grid"),
                        "more than 10,000,000 combinations (" + largest(levels, factors)
                                + "); use fewer values or steps, or list fewer parameters in 'grid'"));
            }
        }
        return Optional.empty();
    }

    private static String largest(Map<String, Integer> levels, List<String> factors) {
        String shown = factors.stream()
                .sorted(Comparator.comparingInt((String name) -> levels.getOrDefault(name, 1))
                        .reversed())
                .limit(SHOWN_FACTORS)
                .map(name -> Shown.plain(name) + " has " + levels.getOrDefault(name, 1))
                .collect(Collectors.joining(", "));
        return factors.size() > SHOWN_FACTORS ? shown + ", …" : shown;
    }

    private static int levels(Parameter parameter) {
        return parameter instanceof Continuous continuous
                ? continuous.steps()
                : ((Discrete) parameter).values().size();
    }

    private static List<String> listed(Grid grid) {
        return grid instanceof Grid.Over over ? over.parameters() : List.of();
    }
}
