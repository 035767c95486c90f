package io.hyperherd.core.space.expression;

import io.hyperherd.core.space.expression.Token.Kind;
import java.util.Map;

/** Says what is wrong with a token that cannot stand where it stands. */
final class Refusals {

    /** What users of Python may try, and what it is called. */
    private static final Map<String, String> CONSTRUCTS = Map.ofEntries(
            Map.entry("&", "the bit operator &"),
            Map.entry("|", "the bit operator |"),
            Map.entry("^", "the bit operator ^"),
            Map.entry("~", "the bit complement ~"),
            Map.entry("<<", "the shift <<"),
            Map.entry(">>", "the shift >>"),
            Map.entry("@", "the matrix product @"),
            Map.entry("...", "the ellipsis ..."),
            Map.entry("[", "a subscript (value[index])"),
            Map.entry(".", "an attribute (name.attribute; nor can a parameter with a dot in its name be used)"),
            Map.entry("is", "the identity test is (use == or !=)"),
            Map.entry("lambda", "a lambda"),
            Map.entry("for", "a comprehension"),
            Map.entry("async", "an asynchronous comprehension"),
            Map.entry("await", "await"),
            Map.entry("yield", "yield"));

    private static final Map<String, String> SYNTAX = Map.of(
            "=", "= assigns; to compare, write ==",
            "<>", "to compare, write !=",
            ";", "only one expression is allowed");

    private Refusals() {}

    /** Returns the complaint about {@code token}, met where {@code openBrackets} brackets are open. */
    static ExpressionException unexpected(Source source, Token token, int openBrackets) {
        String text = token.text();
        if (token.kind() == Kind.END) {
            return source.syntax("it ends too early", token.position());
        }
        if (token.kind() == Kind.OPERATOR || token.kind() == Kind.KEYWORD) {
            if (text.equals(":=") && openBrackets > 0) {
                return notAvailable(source, "an assignment expression (:=)", token);
            }
            if (CONSTRUCTS.containsKey(text)) {
                return notAvailable(source, CONSTRUCTS.getOrDefault(text, text), token);
            }
            if (SYNTAX.containsKey(text)) {
                return source.syntax(SYNTAX.getOrDefault(text, text), token.position());
            }
        }
        return source.syntax("unexpected " + (token.kind() == Kind.TEXT ? "text" : text), token.position());
    }

    static ExpressionException notAvailable(Source source, String construct, Token token) {
        return source.complaint(construct + " is not available in expressions", token.position());
    }

    /** Returns the complaint about what the brace at the cursor opens. */
    static ExpressionException brace(Source source, TokenCursor cursor) {
        return notAvailable(source, braced(cursor), cursor.peek());
    }

    private static String braced(TokenCursor cursor) {
        if (cursor.peek(1).isOperator("}")) {
            return "a dict display ({})";
        }
        int depth = 0;
        for (int ahead = 0; cursor.peek(ahead).kind() != Kind.END; ahead++) {
            Token token = cursor.peek(ahead);
            if (token.isOperator("{") || token.isOperator("(") || token.isOperator("[")) {
                depth++;
            } else if (token.isOperator("}") || token.isOperator(")") || token.isOperator("]")) {
                depth--;
            } else if (depth == 1 && (token.isOperator(":") || token.isOperator("**"))) {
                return "a dict display ({key: value})";
            } else if (depth == 1 && token.isKeyword("for")) {
                return "a comprehension";
            }
            if (depth == 0) {
                break;
            }
        }
        return "a set display ({value})";
    }
}
