package io.hyperherd.cli.completion;

import io.hyperherd.Parameter;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.cli.command.NamedCommand;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.ArgumentParser;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.cli.line.Placeholder.Kind;
import io.hyperherd.cli.line.UsageException;
import io.hyperherd.cli.terminal.Cells;
import io.hyperherd.value.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.cli.Options;

/**
 * {@code herd complete-words}, which the scripts call and no help lists: the words that only a sweep knows. Its own words are what is
 * asked for ({@code indices}, {@code pins} or {@code metric}), what is typed of it so far, and the command line between {@code herd} and
 * that. Prints one word a line, with a tab and an explanation behind it. Whatever goes wrong, it says nothing: somebody is in the middle
 * of a line.
 */
public final class SweepWords {

    /** What the scripts call. */
    public static final String NAME = "complete-words";

    private static final String INDICES = "indices";
    private static final String PINS = "pins";
    private static final String METRIC = "metric";
    private static final int BEFORE = 3;
    private static final int PREVIEW = 40;

    private final Session session;
    private final List<NamedCommand> commands;

    public SweepWords(Session session, List<NamedCommand> commands) {
        this.session = session;
        this.commands = commands;
    }

    /** Prints what fits, perhaps nothing. */
    public void print(List<String> words) {
        proposals(words).forEach(session.out()::println);
    }

    private List<String> proposals(List<String> words) {
        try {
            String typed = words.get(1);
            NamedCommand command = commands.stream()
                    .filter(c -> c.name().equals(words.get(2)))
                    .findFirst()
                    .orElseThrow();
            Sweep sweep = session.sweep(target(command, words.subList(BEFORE, words.size())));
            return proposals(words.get(0), typed, sweep)
                    .filter(line -> line.startsWith(typed) && isPrintable(line))
                    .toList();
        } catch (RuntimeException | Error silent) {
            return List.of();
        }
    }

    private static Stream<String> proposals(String wanted, String typed, Sweep sweep) {
        return switch (wanted) {
            case INDICES -> indices(typed, trials(sweep));
            case PINS -> typed.contains("=") ? values(typed, trials(sweep)) : names(sweep);
            case METRIC -> metrics(sweep);
            default -> Stream.of();
        };
    }

    private static List<Trial> trials(Sweep sweep) {
        return sweep.open().map(SweepRun::trials).orElseGet(sweep::definedTrials);
    }

    /** Of {@code 0-3,7} only the last number is still being typed. */
    private static Stream<String> indices(String typed, List<Trial> trials) {
        String done = typed.substring(0, Math.max(typed.lastIndexOf(','), typed.lastIndexOf('-')) + 1);
        return trials.stream()
                .map(trial -> done + trial.index() + "\t" + trial.status().word()
                        + trial.experimentName().map(name -> " " + name).orElse(""));
    }

    private static Stream<String> names(Sweep sweep) {
        List<Trial> trials = trials(sweep);
        return sweep.definition().parameters().stream()
                .map(Parameter::name)
                .map(name -> name + "=\t"
                        + Cells.cut(
                                Cells.plain(String.join(" ", count(name, trials).keySet())), PREVIEW));
    }

    private static Stream<String> values(String typed, List<Trial> trials) {
        String name = typed.substring(0, typed.indexOf('='));
        return count(name, trials).entrySet().stream()
                .map(value -> name + "=" + value.getKey() + "\t" + value.getValue()
                        + (value.getValue() == 1 ? " trial" : " trials"));
    }

    /** Returns how many trials have each value of a parameter, as listings show it. */
    private static Map<String, Integer> count(String name, List<Trial> trials) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Trial trial : trials) {
            Stream.ofNullable(trial.params().get(name))
                    .map(ValueText::nameToken)
                    .forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        return counts;
    }

    private static Stream<String> metrics(Sweep sweep) {
        Stream<String> logged = sweep.open().stream()
                .flatMap(run -> run.results().metricNames().stream())
                .map(name -> name + "\tmetric");
        Stream<String> given = sweep.definition().parameters().stream().map(p -> p.name() + "\tparameter");
        return Stream.concat(logged, given);
    }

    /** The rules that the command itself has for finding its workspace. */
    private Target target(NamedCommand command, List<String> before) {
        List<String> first = positionals(command, before).stream()
                .map(this::withHome)
                .limit(1)
                .toList();
        boolean takesIndices =
                Places.of(command.command()).inOrder().stream().anyMatch(place -> place.kind() == Kind.TARGET);
        return takesIndices ? Target.severalIndices(first, session.directory()) : Target.workspace(first);
    }

    private static List<String> positionals(NamedCommand command, List<String> words) {
        Options options = CommandOptions.complete(command.command().options());
        try {
            return new ArgumentParser(options).parse(words).positionals();
        } catch (UsageException valueStillMissing) {
            List<String> completed = new ArrayList<>(words);
            completed.add("0");
            return new ArgumentParser(options).parse(completed).positionals();
        }
    }

    /** The shell has not expanded what it shows. */
    private String withHome(String word) {
        Map<String, String> environment = session.environment();
        return word.startsWith("~/") && environment.containsKey("HOME")
                ? environment.get("HOME") + word.substring(1)
                : word;
    }

    private static boolean isPrintable(String line) {
        return line.replaceFirst("\t", "").chars().noneMatch(Character::isISOControl);
    }
}
