package io.hyperherd.core.space.expression;

import io.hyperherd.core.space.expression.Operand.Items;
import io.hyperherd.core.space.expression.Operand.Scalar;
import io.hyperherd.value.Value;
import java.util.List;
import java.util.Optional;

/** The functions {@code min} and {@code max}. */
final class Extremes {

    private Extremes() {}

    /** Returns the extreme of two or more arguments, or of what the only one holds; the first of equal candidates. */
    static Operand find(Extreme extreme, List<Operand> arguments, Budget budget) {
        if (arguments.isEmpty()) {
            throw new EvaluationFailure(extreme.word() + " needs an argument");
        }
        List<Operand> candidates = arguments.size() == 1 ? held(extreme, arguments.get(0), budget) : arguments;
        if (candidates.isEmpty()) {
            throw new EvaluationFailure(extreme.word() + " of nothing has no value");
        }
        Operand best = candidates.get(0);
        for (Operand candidate : candidates.subList(1, candidates.size())) {
            if (Comparisons.holds(extreme.better(), candidate, best, budget)) {
                best = candidate;
            }
        }
        return best;
    }

    private static List<Operand> held(Extreme extreme, Operand only, Budget budget) {
        if (only instanceof Items items) {
            return items.items();
        }
        if (only instanceof Scalar scalar && scalar.value() instanceof Value.Dict dict) {
            return dict.entries().keySet().stream().map(Operand::of).toList();
        }
        Optional<String> text = Operands.text(only);
        String characters = text.orElseThrow(() -> new EvaluationFailure(
                extreme.word() + " of one argument needs a list, a tuple or a text, not " + Operands.kind(only)));
        budget.spend(characters.length());
        return characters
                .codePoints()
                .mapToObj(c -> Operand.of(Character.toString(c)))
                .toList();
    }
}
