package io.hyperherd.core.space.expression;

import io.hyperherd.core.space.expression.Operand.Items;
import io.hyperherd.core.space.expression.Operand.Scalar;
import io.hyperherd.core.space.expression.Token.Kind;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses what stands between operators: constants, names, calls and brackets. */
final class AtomParser {

    private final Source source;
    private final Names names;
    private final TokenCursor cursor;
    private final Parser parser;
    private int openBrackets;
    private Optional<ExpressionException> unknownName = Optional.empty();

    AtomParser(Source source, Names names, TokenCursor cursor, Parser parser) {
        this.source = source;
        this.names = names;
        this.cursor = cursor;
        this.parser = parser;
    }

    Node atom() {
        Node atom = bareAtom();
        Token next = cursor.peek();
        if (next.isOperator("(")) {
            throw source.complaint("only min and max can be called, by their bare names", next.position());
        }
        if (next.isOperator(".") || next.isOperator("[")) {
            throw Refusals.unexpected(source, next, openBrackets);
        }
        return atom;
    }

    private Node bareAtom() {
        Token token = cursor.peek();
        if (token.kind() == Kind.NUMBER) {
            return new Node.Constant(NumberLiteral.read(source, cursor.next()));
        }
        if (token.kind() == Kind.TEXT) {
            return text();
        }
        if (token.kind() == Kind.NAME) {
            return name(cursor.next());
        }
        if (token.isOperator("(")) {
            return parenthesised();
        }
        if (token.isOperator("[")) {
            return list();
        }
        return constant(token).orElseThrow(() -> refusal(token));
    }

    private Optional<Node> constant(Token token) {
        Optional<Operand> operand = Optional.empty();
        if (token.isKeyword("True") || token.isKeyword("False")) {
            operand = Optional.of(Operand.of(token.text().equals("True")));
        } else if (token.isKeyword("None")) {
            operand = Optional.of(new Scalar(Value.NULL));
        }
        operand.ifPresent(found -> cursor.next());
        return operand.map(Node.Constant::new);
    }

    private ExpressionException refusal(Token token) {
        if (token.isOperator("{")) {
            return Refusals.brace(source, cursor);
        }
        if (openBrackets > 0 && (token.isOperator("*") || token.isOperator("**"))) {
            return Refusals.notAvailable(source, "a star argument (" + token.text() + "value)", token);
        }
        return Refusals.unexpected(source, token, openBrackets);
    }

    private Node text() {
        StringBuilder text = new StringBuilder();
        while (cursor.peek().kind() == Kind.TEXT) {
            text.append(cursor.next().text());
        }
        return new Node.Constant(Operand.of(text.toString()));
    }

    private Node name(Token name) {
        boolean called = cursor.peek().isOperator("(");
        Optional<Extreme> extreme = Extreme.named(name.text());
        if (called && names.contains(name.text())) {
            String reason = extreme.isPresent()
                    ? "here " + name.text() + " is a parameter, which hides the function of that name"
                    : "the parameter " + name.text() + " is not a function";
            throw source.complaint(reason, name.position());
        }
        if (called) {
            return call(
                    extreme.orElseThrow(() -> source.complaint(
                            "the function " + name.text() + " is not available in expressions; only min and max are",
                            name.position())),
                    name);
        }
        boolean attribute = cursor.peek().isOperator(".");
        if (names.contains(name.text()) || attribute) {
            return new Node.Name(name.text(), name.position());
        }
        String reason = extreme.isPresent()
                ? name.text() + " is a function; write " + name.text() + "(a, b)"
                : names.unknown(name.text());
        unknownName = unknownName.or(() -> Optional.of(source.complaint(reason, name.position())));
        return new Node.Name(name.text(), name.position());
    }

    /** Complains about the first unknown name; the last thing to ask, so that what is no expression at all is said first. */
    void refuseUnknownNames() {
        unknownName.ifPresent(complaint -> {
            throw complaint;
        });
    }

    private Node call(Extreme extreme, Token name) {
        Token opening = open();
        List<Node> arguments = new ArrayList<>();
        do {
            if (!Parser.startsExpression(cursor.peek())) {
                break;
            }
            if (cursor.peek().kind() == Kind.NAME && cursor.peek(1).isOperator("=")) {
                throw Refusals.notAvailable(source, "a keyword argument (name=value)", cursor.peek());
            }
            arguments.add(parser.expression());
        } while (cursor.acceptOperator(","));
        close(opening, ")");
        return new Node.ExtremeCall(extreme, List.copyOf(arguments), name.position());
    }

    private Node parenthesised() {
        Token opening = open();
        Node inner = cursor.peek().isOperator(")")
                ? new Node.Display(Items.Kind.TUPLE, List.of(), opening.position())
                : parser.top();
        close(opening, ")");
        return inner;
    }

    private Node list() {
        Token opening = open();
        List<Node> items = new ArrayList<>();
        do {
            if (!Parser.startsExpression(cursor.peek())) {
                break;
            }
            items.add(parser.expression());
        } while (cursor.acceptOperator(","));
        close(opening, "]");
        return new Node.Display(Items.Kind.LIST, List.copyOf(items), opening.position());
    }

    private Token open() {
        parser.enter();
        openBrackets++;
        return cursor.next();
    }

    private void close(Token opening, String symbol) {
        Token token = cursor.peek();
        if (token.kind() == Kind.END) {
            throw source.syntax(opening.text() + " is never closed", opening.position());
        }
        if (!cursor.acceptOperator(symbol)) {
            throw Refusals.unexpected(source, token, openBrackets);
        }
        openBrackets--;
        parser.leave();
    }
}
