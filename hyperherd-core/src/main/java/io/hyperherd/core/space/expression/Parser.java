package io.hyperherd.core.space.expression;

import io.hyperherd.core.space.expression.Node.Chain;
import io.hyperherd.core.space.expression.Node.Comparison;
import io.hyperherd.core.space.expression.Operand.Items;
import io.hyperherd.core.space.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns tokens into a tree by recursive descent: one method for each level of precedence, loosest first.
 *
 * <p>Levels that look alike are written out all the same: a helper with a function for the next level would put two more frames on the
 * stack for each, and the deepest expression that is allowed must fit a small one.
 */
final class Parser {

    private static final Map<String, BinaryOperator> SUM =
            Map.of("+", BinaryOperator.ADD, "-", BinaryOperator.SUBTRACT);

    private static final Map<String, BinaryOperator> TERM = Map.of(
            "*", BinaryOperator.MULTIPLY,
            "/", BinaryOperator.DIVIDE,
            "//", BinaryOperator.FLOOR_DIVIDE,
            "%", BinaryOperator.MODULO);

    private static final Map<String, ComparisonOperator> COMPARISON = Map.of(
            "==", ComparisonOperator.EQUAL,
            "!=", ComparisonOperator.UNEQUAL,
            "<", ComparisonOperator.LESS,
            "<=", ComparisonOperator.AT_MOST,
            ">", ComparisonOperator.GREATER,
            ">=", ComparisonOperator.AT_LEAST);

    private final Source source;
    private final TokenCursor cursor;
    private final AtomParser atoms;
    private int nesting;

    private Parser(Source source, Names names) {
        this.source = source;
        this.cursor = new TokenCursor(Lexer.tokens(source));
        this.atoms = new AtomParser(source, names, cursor, this);
    }

    static Node parse(Source source, Names names) {
        Parser parser = new Parser(source, names);
        if (parser.cursor.peek().kind() == Kind.END) {
            throw source.syntax("it is empty", 0);
        }
        Node top = parser.top();
        Token rest = parser.cursor.peek();
        if (rest.kind() != Kind.END) {
            throw Refusals.unexpected(source, rest, 0);
        }
        parser.atoms.refuseUnknownNames();
        return top;
    }

    /** One expression; with a comma, a tuple. */
    Node top() {
        int position = cursor.peek().position();
        Node first = expression();
        if (!cursor.peek().isOperator(",")) {
            return first;
        }
        List<Node> items = new ArrayList<>(List.of(first));
        while (cursor.acceptOperator(",") && startsExpression(cursor.peek())) {
            items.add(expression());
        }
        return new Node.Display(Items.Kind.TUPLE, List.copyOf(items), position);
    }

    /** Whether {@code token} can follow a comma as the start of another item, rather than as the end of the items. */
    static boolean startsExpression(Token token) {
        return token.kind() != Kind.END && !token.isOperator(")") && !token.isOperator("]");
    }

    Node expression() {
        Node chosen = or();
        if (!cursor.acceptKeyword("if")) {
            return chosen;
        }
        Node condition = or();
        if (!cursor.acceptKeyword("else")) {
            throw source.syntax("an if needs an else", cursor.peek().position());
        }
        return new Node.Choice(condition, chosen, deeperExpression());
    }

    private Node or() {
        Node first = and();
        if (!cursor.peek().isKeyword("or")) {
            return first;
        }
        List<Node> operands = new ArrayList<>(List.of(first));
        while (cursor.acceptKeyword("or")) {
            operands.add(and());
        }
        return new Node.Any(List.copyOf(operands));
    }

    private Node and() {
        Node first = not();
        if (!cursor.peek().isKeyword("and")) {
            return first;
        }
        List<Node> operands = new ArrayList<>(List.of(first));
        while (cursor.acceptKeyword("and")) {
            operands.add(not());
        }
        return new Node.All(List.copyOf(operands));
    }

    private Node not() {
        int position = cursor.peek().position();
        return cursor.acceptKeyword("not") ? new Node.Unary(UnaryOperator.NOT, deeperNot(), position) : comparison();
    }

    private Node comparison() {
        Node first = sum();
        List<Comparison.Link> links = new ArrayList<>();
        int position = cursor.peek().position();
        Optional<ComparisonOperator> operator = comparisonOperator();
        while (operator.isPresent()) {
            links.add(new Comparison.Link(operator.get(), sum(), position));
            position = cursor.peek().position();
            operator = comparisonOperator();
        }
        return links.isEmpty() ? first : new Comparison(first, List.copyOf(links));
    }

    private Optional<ComparisonOperator> comparisonOperator() {
        if (cursor.peek().isKeyword("not") && cursor.peek(1).isKeyword("in")) {
            cursor.next();
            cursor.next();
            return Optional.of(ComparisonOperator.NOT_IN);
        }
        if (cursor.acceptKeyword("in")) {
            return Optional.of(ComparisonOperator.IN);
        }
        return operator(COMPARISON);
    }

    private <T> Optional<T> operator(Map<String, T> operators) {
        Token token = cursor.peek();
        if (token.kind() != Kind.OPERATOR || !operators.containsKey(token.text())) {
            return Optional.empty();
        }
        cursor.next();
        return Optional.ofNullable(operators.get(token.text()));
    }

    private Node sum() {
        Node first = term();
        List<Chain.Step> steps = new ArrayList<>();
        int position = cursor.peek().position();
        Optional<BinaryOperator> operator = operator(SUM);
        while (operator.isPresent()) {
            steps.add(new Chain.Step(operator.get(), term(), position));
            position = cursor.peek().position();
            operator = operator(SUM);
        }
        return steps.isEmpty() ? first : new Chain(first, List.copyOf(steps));
    }

    private Node term() {
        Node first = unary();
        List<Chain.Step> steps = new ArrayList<>();
        int position = cursor.peek().position();
        Optional<BinaryOperator> operator = operator(TERM);
        while (operator.isPresent()) {
            steps.add(new Chain.Step(operator.get(), unary(), position));
            position = cursor.peek().position();
            operator = operator(TERM);
        }
        return steps.isEmpty() ? first : new Chain(first, List.copyOf(steps));
    }

    private Node unary() {
        int position = cursor.peek().position();
        if (cursor.acceptOperator("-")) {
            return new Node.Unary(UnaryOperator.MINUS, deeperUnary(), position);
        }
        if (cursor.acceptOperator("+")) {
            return new Node.Unary(UnaryOperator.PLUS, deeperUnary(), position);
        }
        return power();
    }

    private Node power() {
        Node base = atoms.atom();
        int position = cursor.peek().position();
        return cursor.acceptOperator("**")
                ? new Chain(base, List.of(new Chain.Step(BinaryOperator.POWER, deeperUnary(), position)))
                : base;
    }

    private Node deeperExpression() {
        enter();
        Node node = expression();
        leave();
        return node;
    }

    private Node deeperNot() {
        enter();
        Node node = not();
        leave();
        return node;
    }

    private Node deeperUnary() {
        enter();
        Node node = unary();
        leave();
        return node;
    }

    /** Goes one level further down, unless that is too deep. */
    void enter() {
        nesting++;
        if (nesting > Limits.NESTING) {
            throw source.syntax(
                    "nested more than " + Limits.NESTING + " levels deep",
                    cursor.peek().position());
        }
    }

    /** Comes back up from what {@link #enter} went into. */
    void leave() {
        nesting--;
    }
}
