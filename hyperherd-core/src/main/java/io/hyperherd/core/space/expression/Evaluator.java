package io.hyperherd.core.space.expression;

import io.hyperherd.core.space.expression.Operand.Items;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Walks the tree of an expression once, for one namespace. */
final class Evaluator {

    private final Source source;
    private final Map<String, Value> namespace;
    private final Budget budget;

    Evaluator(Source source, Map<String, Value> namespace, Budget budget) {
        this.source = source;
        this.namespace = namespace;
        this.budget = budget;
    }

    Operand evaluate(Node node) {
        if (node instanceof Node.Constant constant) {
            return constant.operand();
        }
        if (node instanceof Node.Name name) {
            return at(name.position(), () -> lookUp(name.name()));
        }
        if (node instanceof Node.Chain chain) {
            return chain(chain);
        }
        if (node instanceof Node.Comparison comparison) {
            return Operand.of(comparison(comparison));
        }
        if (node instanceof Node.Unary unary) {
            Operand operand = evaluate(unary.operand());
            return at(unary.position(), () -> Arithmetic.apply(unary.operator(), operand, budget));
        }
        if (node instanceof Node.All all) {
            return first(false, all.operands());
        }
        if (node instanceof Node.Any any) {
            return first(true, any.operands());
        }
        if (node instanceof Node.Choice choice) {
            return evaluate(Operands.isTruthy(evaluate(choice.condition())) ? choice.chosen() : choice.otherwise());
        }
        if (node instanceof Node.Display display) {
            List<Operand> items = all(display.items(), display.position());
            return new Items(display.kind(), items);
        }
        Node.ExtremeCall call = (Node.ExtremeCall) node;
        List<Operand> arguments = all(call.arguments(), call.position());
        return at(call.position(), () -> Extremes.find(call.extreme(), arguments, budget));
    }

    private Operand lookUp(String name) {
        if (!namespace.containsKey(name)) {
            throw new EvaluationFailure("there is no value for " + name);
        }
        return Operands.of(namespace.getOrDefault(name, Value.NULL), budget);
    }

    private Operand chain(Node.Chain chain) {
        Operand result = evaluate(chain.first());
        for (Node.Chain.Step step : chain.steps()) {
            Operand left = result;
            Operand right = evaluate(step.operand());
            result = at(step.position(), () -> Arithmetic.apply(step.operator(), left, right, budget));
        }
        return result;
    }

    private boolean comparison(Node.Comparison comparison) {
        Operand left = evaluate(comparison.first());
        for (Node.Comparison.Link link : comparison.links()) {
            Operand here = left;
            Operand right = evaluate(link.operand());
            if (!at(link.position(), () -> Comparisons.holds(link.operator(), here, right, budget))) {
                return false;
            }
            left = right;
        }
        return true;
    }

    /** Returns the first operand that counts as {@code wanted}, else the last; evaluates none behind it. */
    private Operand first(boolean wanted, List<Node> operands) {
        Operand operand = evaluate(operands.get(0));
        for (int i = 1; i < operands.size() && Operands.isTruthy(operand) != wanted; i++) {
            operand = evaluate(operands.get(i));
        }
        return operand;
    }

    private List<Operand> all(List<Node> nodes, int position) {
        List<Operand> operands = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            operands.add(evaluate(node));
        }
        at(position, () -> {
            budget.spend(operands.size());
            return operands;
        });
        return operands;
    }

    private <T> T at(int position, Supplier<T> operation) {
        try {
            return operation.get();
        } catch (EvaluationFailure e) {
            throw source.complaint(e.reason(), position);
        }
    }
}
