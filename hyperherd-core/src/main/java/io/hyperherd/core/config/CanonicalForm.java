package io.hyperherd.core.config;

import io.hyperherd.Condition;
import io.hyperherd.Condition.AnyOf;
import io.hyperherd.Condition.Assignment;
import io.hyperherd.Condition.Clause;
import io.hyperherd.Condition.Compare;
import io.hyperherd.Condition.Literal;
import io.hyperherd.Condition.Matcher;
import io.hyperherd.Condition.NoneOf;
import io.hyperherd.Condition.ParameterClause;
import io.hyperherd.Parameter;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.SweepDefinition;
import io.hyperherd.scheduler.Memory;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.scheduler.Walltime;
import io.hyperherd.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The one form of a definition that a file yields, whichever way it was said in code. */
public final class CanonicalForm {

    private CanonicalForm() {}

    /** Returns {@code definition} as a file that says the same yields it. */
    public static SweepDefinition of(SweepDefinition definition) {
        return new SweepDefinition(
                definition.name(),
                definition.workspace(),
                definition.launcher(),
                definition.grid(),
                definition.parameters().stream().map(CanonicalForm::parameter).toList(),
                definition.conditions().stream().map(CanonicalForm::condition).toList(),
                definition.staticOverrides(),
                definition.resources().map(CanonicalForm::resources),
                definition.scheduler().filter(chosen -> !chosen.equals(SweepFile.AUTO)),
                definition.oversight());
    }

    /** Null as a default says that there is none. */
    private static Parameter parameter(Parameter parameter) {
        return parameter instanceof Discrete discrete
                        && discrete.defaultValue().filter(Value.NULL::equals).isPresent()
                ? new Discrete(
                        discrete.name(), discrete.abbrev(), Optional.empty(), discrete.values(), discrete.labels())
                : parameter;
    }

    private static Resources resources(Resources resources) {
        return new Resources(
                resources.partition(),
                Walltime.parse(resources.time().text()),
                Memory.parse(resources.memory().text()),
                resources.cpusPerTask(),
                resources.gres().filter(gres -> !gres.isEmpty()),
                resources.maxConcurrent(),
                resources.extraArgs());
    }

    private static Condition condition(Condition condition) {
        return new Condition(
                condition.name(),
                condition.when().stream().map(CanonicalForm::clause).toList(),
                each(condition.exclude(), CanonicalForm::values),
                each(condition.force(), Coercion::inCondition),
                each(condition.set(), CanonicalForm::assignment));
    }

    private static <T> Map<String, T> each(Map<String, T> entries, UnaryOperator<T> change) {
        Map<String, T> changed = new LinkedHashMap<>();
        entries.forEach((key, value) -> changed.put(key, change.apply(value)));
        return changed;
    }

    private static List<Value> values(List<Value> values) {
        return values.stream().map(Coercion::inCondition).toList();
    }

    private static Clause clause(Clause clause) {
        return clause instanceof ParameterClause test
                ? new ParameterClause(test.parameter(), matcher(test.matcher()))
                : clause;
    }

    private static Matcher matcher(Matcher matcher) {
        if (matcher instanceof AnyOf any) {
            return new AnyOf(values(any.values()));
        }
        if (matcher instanceof NoneOf none) {
            return new NoneOf(values(none.values()));
        }
        Compare compare = (Compare) matcher;
        return new Compare(compare.order(), Coercion.inCondition(compare.bound()));
    }

    private static Assignment assignment(Assignment assignment) {
        return assignment instanceof Literal literal ? new Literal(Coercion.inCondition(literal.value())) : assignment;
    }
}
