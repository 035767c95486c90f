package io.hyperherd.core.config;

import io.hyperherd.Condition;
import io.hyperherd.Condition.AnyOf;
import io.hyperherd.Condition.Assignment;
import io.hyperherd.Condition.Clause;
import io.hyperherd.Condition.Compare;
import io.hyperherd.Condition.Computed;
import io.hyperherd.Condition.ExpressionClause;
import io.hyperherd.Condition.Literal;
import io.hyperherd.Condition.Matcher;
import io.hyperherd.Condition.NoneOf;
import io.hyperherd.Condition.Order;
import io.hyperherd.Condition.ParameterClause;
import io.hyperherd.Discord;
import io.hyperherd.Grid;
import io.hyperherd.McpServer;
import io.hyperherd.Monitoring;
import io.hyperherd.Monitoring.Budget;
import io.hyperherd.Monitoring.Model;
import io.hyperherd.Monitoring.OnFailure;
import io.hyperherd.Oversight;
import io.hyperherd.Parameter;
import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.Parameter.Scale;
import io.hyperherd.SuccessiveHalving;
import io.hyperherd.SuccessiveHalving.Direction;
import io.hyperherd.SuccessiveHalving.Mode;
import io.hyperherd.SweepDefinition;
import io.hyperherd.scheduler.Memory;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.Walltime;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Definitions as code may say them, most of them valid. */
record Definitions(Path workspace) {

    private static final List<String> NAMES = List.of("lr", "model.depth", "+opt", "y", "on", "007");
    private static final Arbitrary<String> TEXTS = Arbitraries.oneOf(
            Arbitraries.of(
                    "",
                    "adam",
                    "1e-3",
                    "yes",
                    "null",
                    "a: b",
                    "# x",
                    " x ",
                    "it's \"so\"",
                    "\\",
                    "<<",
                    "a\nb\t\u0085\u2028"),
            Arbitraries.strings()
                    .ofMaxLength(12)
                    .filter(text -> text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF))));
    private static final Arbitrary<String> LINES =
            Arbitraries.strings().withCharRange(' ', '~').withChars("éß木").ofMaxLength(10);
    private static final Arbitrary<String> WORDS =
            Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(6);
    private static final Arbitrary<Double> REALS = Arbitraries.doubles().filter(Double::isFinite);

    private static final Arbitrary<Value> SCALARS = Arbitraries.oneOf(
            TEXTS.map(Value::of),
            REALS.map(Value::of),
            Arbitraries.bigIntegers().map(Value.Int::new),
            Arbitraries.of(true, false).map(Value::of),
            Arbitraries.just(Value.NULL));
    private static final Arbitrary<Value> VALUES = Arbitraries.frequencyOf(
            Tuple.of(6, SCALARS),
            Tuple.of(1, SCALARS.list().ofMaxSize(3).map(Value.Seq::new)),
            Tuple.of(1, Arbitraries.maps(TEXTS, SCALARS).ofMaxSize(2).map(Value.Dict::new)));

    Arbitrary<SweepDefinition> all() {
        Arbitrary<Grid> grids = Arbitraries.oneOf(
                Arbitraries.of(Grid.all(), Grid.oneAtATime()),
                Arbitraries.of(NAMES.subList(0, 2)).set().map(names -> new Grid.Over(List.copyOf(names))));
        Arbitrary<Path> launchers = Arbitraries.of(
                workspace.resolve("launch.sh"),
                workspace.resolve("a b").resolve("l: x.sh"),
                Path.of("/opt/launch.sh"),
                Path.of(""));
        return Combinators.combine(
                        LINES,
                        launchers,
                        grids,
                        parameters(),
                        conditions(),
                        LINES.list().ofMaxSize(2),
                        resources(),
                        oversight())
                .as((name, launcher, grid, parameters, conditions, overrides, resources, oversight) ->
                        new SweepDefinition(
                                name,
                                workspace,
                                launcher,
                                grid,
                                parameters,
                                conditions,
                                overrides,
                                resources,
                                resources.isPresent() ? Optional.of("auto") : Optional.of("local"),
                                oversight));
    }

    private static Arbitrary<List<Parameter>> parameters() {
        return parameter().list().ofSize(NAMES.size()).map(drawn -> {
            List<Parameter> named = new ArrayList<>();
            for (int i = 0; i < drawn.size(); i++) {
                named.add(renamed(drawn.get(i), NAMES.get(i)));
            }
            return named;
        });
    }

    private static Parameter renamed(Parameter parameter, String name) {
        Optional<String> abbrev = name.startsWith("+") ? Optional.of("plus") : parameter.abbrev();
        if (parameter instanceof Discrete d) {
            return new Discrete(name, abbrev, d.defaultValue(), d.values(), d.labels());
        }
        Continuous c = (Continuous) parameter;
        return new Continuous(name, abbrev, c.low(), c.high(), c.scale(), c.steps(), c.fallback());
    }

    private static Arbitrary<Parameter> parameter() {
        Arbitrary<Parameter> discrete = Combinators.combine(
                        VALUES.list().ofMinSize(1).ofMaxSize(4), WORDS.optional())
                .as((values, abbrev) -> {
                    List<String> labels = new ArrayList<>();
                    values.forEach(value -> labels.add("label " + labels.size()));
                    return new Discrete("", abbrev, Optional.of(values.get(0)), values, labels);
                });
        Arbitrary<Parameter> continuous = Combinators.combine(
                        REALS, REALS, Arbitraries.integers().between(1, 3))
                .filter((a, b, steps) -> !a.equals(b))
                .as((a, b, steps) -> new Continuous(
                        "",
                        Optional.empty(),
                        Math.min(a, b),
                        Math.max(a, b),
                        a > 0 && b > 0 ? Scale.LOG : Scale.LINEAR,
                        steps,
                        OptionalDouble.of(a)));
        return Arbitraries.oneOf(discrete, continuous);
    }

    private static Arbitrary<List<Condition>> conditions() {
        Arbitrary<Matcher> matchers = Arbitraries.oneOf(
                VALUES.list().ofMaxSize(3).map(AnyOf::new),
                VALUES.list().ofMaxSize(3).map(NoneOf::new),
                Combinators.combine(Arbitraries.of(Order.class), VALUES).as(Compare::new));
        Arbitrary<Clause> clauses = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(NAMES), matchers).as(ParameterClause::new),
                Arbitraries.of(new ExpressionClause("lr != 3"), new ExpressionClause("  y == 'a: b'\n")));
        Arbitrary<Assignment> assignments =
                Arbitraries.oneOf(VALUES.map(Literal::new), Arbitraries.just(new Computed("lr")));
        Arbitrary<Condition> condition = Combinators.combine(
                        LINES,
                        clauses.list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.maps(Arbitraries.of(NAMES), VALUES.list().ofMaxSize(3))
                                .ofMaxSize(2),
                        Arbitraries.maps(Arbitraries.of(NAMES), VALUES).ofMaxSize(2),
                        Arbitraries.maps(WORDS, assignments).ofMaxSize(2))
                .as(Condition::new);
        return condition.list().ofMaxSize(2);
    }

    private static Arbitrary<Optional<Resources>> resources() {
        Arbitrary<Walltime> times = Arbitraries.oneOf(
                Arbitraries.integers()
                        .between(1, 1_000_000)
                        .map(Duration::ofSeconds)
                        .map(Walltime::of),
                Arbitraries.of("90", "10:00:00", "2-12", "UNLIMITED").map(Walltime::parse));
        Arbitrary<Memory> memories =
                Arbitraries.of(Memory.gib(16), Memory.mib(512), Memory.parse("0"), Memory.parse("8000"));
        return Combinators.combine(
                        WORDS.optional(),
                        times,
                        memories,
                        Arbitraries.integers().between(1, 64),
                        Arbitraries.of("", "gpu:1").optional(),
                        Arbitraries.integers().between(1, 9).optional(),
                        Arbitraries.of("--exclusive", "--comment=a b # c")
                                .list()
                                .ofMaxSize(2))
                .as((partition, time, memory, cpus, gres, cap, extra) -> new Resources(
                        partition,
                        time,
                        memory,
                        cpus,
                        gres,
                        cap.map(OptionalInt::of).orElse(OptionalInt.empty()),
                        extra))
                .optional();
    }

    private static Arbitrary<Oversight> oversight() {
        Arbitrary<Optional<SuccessiveHalving>> halvings = Combinators.combine(
                        WORDS,
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(Mode.class),
                        Arbitraries.integers().between(2, 5))
                .as((metric, direction, mode, eta) -> new SuccessiveHalving(metric, direction, 1, 9, eta, mode))
                .optional();
        Arbitrary<Discord> discords = Combinators.combine(
                        WORDS.optional(),
                        TEXTS.optional(),
                        Arbitraries.integers().between(0, 99))
                .as((guild, channel, seconds) -> new Discord(guild, channel, Optional.empty(), seconds));
        Arbitrary<List<McpServer>> servers = Combinators.combine(
                        WORDS, TEXTS, TEXTS.list().ofMaxSize(2))
                .as((name, command, args) -> new McpServer(name, command, args, Map.of("KEY", command)))
                .list()
                .ofMaxSize(2);
        return Combinators.combine(halvings, Arbitraries.integers().between(0, 900), discords, servers, monitorings())
                .as(Oversight::new);
    }

    private static Arbitrary<Monitoring> monitorings() {
        Arbitrary<Budget> budgets = Combinators.combine(
                        Arbitraries.doubles().between(0, 99),
                        Arbitraries.doubles().between(0, 9).optional(),
                        Arbitraries.integers().between(0, 99).optional())
                .as((all, day, tokens) -> new Budget(
                        all,
                        day.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                        tokens.map(n -> OptionalLong.of(n)).orElseGet(OptionalLong::empty),
                        OptionalLong.empty()));
        Arbitrary<Model> models = Combinators.combine(
                        Arbitraries.of(Monitoring.Provider.class),
                        TEXTS.optional(),
                        TEXTS.optional(),
                        budgets,
                        Arbitraries.integers().between(1, 99))
                .as(Model::new);
        return Combinators.combine(
                        Arbitraries.of(OnFailure.class).optional(),
                        Arbitraries.of("none", "minimize loss", "maximize val/acc")
                                .optional(),
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.integers().between(0, 99),
                        WORDS.list().ofMaxSize(2),
                        WORDS.list().ofMaxSize(2),
                        models.optional())
                .as(Monitoring::new);
    }
}
