package io.hyperherd.core.space.expression;

import io.hyperherd.core.space.expression.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts the text of an expression into tokens. One use per text. */
final class Lexer {

    /** Longest first, so that the first match is the right one. */
    private static final List<String> OPERATORS = List.of(
            "...", "**", "//", "==", "!=", "<=", ">=", "<<", ">>", "<>", ":=", "->", "+", "-", "*", "/", "%", "<", ">",
            "(", ")", "[", "]", "{", "}", ",", ".", ":", ";", "=", "&", "|", "^", "~", "@");

    private static final Set<String> STRING_PREFIXES = Set.of("", "r", "u", "b", "br", "rb", "f", "fr", "rf");

    private final Source source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int openBrackets;

    private Lexer(Source source) {
        this.source = source;
        this.text = source.text();
    }

    /** Returns the tokens of {@code source}, the last of which is the end. */
    static List<Token> tokens(Source source) {
        return new Lexer(source).scan();
    }

    private List<Token> scan() {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw source.syntax("a NUL character", nul);
        }
        skipEmptyLines();
        if (isBlank(at)) {
            throw source.syntax("it must not begin with a blank", at);
        }
        while (at < text.length()) {
            step();
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return List.copyOf(tokens);
    }

    private void step() {
        char c = text.charAt(at);
        if (isBlank(at)) {
            at++;
        } else if (c == '#') {
            skipComment();
        } else if (c == '\n') {
            lineBreak();
        } else if (c == '\\') {
            continuation();
        } else if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
            number();
        } else if (c == '\'' || c == '"') {
            string("");
        } else if (isNameStart(text.codePointAt(at))) {
            word();
        } else {
            operator();
        }
    }

    /** Leaves {@code at} at the start of the first line that holds more than blanks and a comment. */
    private void skipEmptyLines() {
        int lineStart = at;
        while (at < text.length()) {
            while (isBlank(at)) {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '#') {
                skipComment();
            }
            if (at < text.length() && text.charAt(at) != '\n') {
                at = lineStart;
                return;
            }
            at = Math.min(at + 1, text.length());
            lineStart = at;
        }
    }

    private void lineBreak() {
        if (openBrackets > 0) {
            at++;
            return;
        }
        int position = at;
        skipEmptyLines();
        if (at < text.length()) {
            throw source.syntax("a line break outside brackets", position);
        }
    }

    private void continuation() {
        if (at + 2 >= text.length() || text.charAt(at + 1) != '\n') {
            throw source.syntax("a backslash must be the last character of a line that goes on", at);
        }
        at += 2;
    }

    private void skipComment() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    private void number() {
        int end = NumberLiteral.end(source, at);
        add(Kind.NUMBER, text.substring(at, end), end);
        if (end < text.length() && isNamePart(text.codePointAt(end))) {
            String next = text.substring(end, nameEnd(end));
            if (next.equalsIgnoreCase("j")) {
                throw source.complaint("complex numbers are not available in expressions", end);
            }
            if (!Keywords.mayFollowNumber(next)) {
                throw source.syntax("a number that goes on with \"" + next + "\"", end);
            }
        }
    }

    private void word() {
        int end = nameEnd(at);
        String word = text.substring(at, end);
        boolean quoteFollows = end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '"');
        String prefix = word.toLowerCase(Locale.ROOT);
        if (quoteFollows && STRING_PREFIXES.contains(prefix)) {
            string(prefix);
        } else if (Keywords.contains(word)) {
            add(Kind.KEYWORD, word, end);
        } else {
            add(Kind.NAME, Normalizer.normalize(word, Normalizer.Form.NFKC), end);
        }
    }

    private void string(String prefix) {
        if (prefix.contains("f")) {
            throw source.complaint("an f-string is not available in expressions; use 'text %s' % value", at);
        }
        if (prefix.contains("b")) {
            throw source.complaint("bytes are not available in expressions", at);
        }
        StringLiteral literal = StringLiteral.read(source, at + prefix.length(), prefix.equals("r"));
        add(Kind.TEXT, literal.value(), literal.end());
    }

    private void operator() {
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, at)) {
                countBracket(operator);
                add(Kind.OPERATOR, operator, at + operator.length());
                return;
            }
        }
        throw source.syntax(
                "the character \"" + Character.toString(text.codePointAt(at)) + "\" has no meaning here", at);
    }

    private void countBracket(String operator) {
        if ("([{".contains(operator)) {
            openBrackets++;
        } else if (")]}".contains(operator)) {
            openBrackets--;
        }
    }

    private void add(Kind kind, String tokenText, int end) {
        tokens.add(new Token(kind, tokenText, at));
        at = end;
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < text.length() && isNamePart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private boolean isBlank(int position) {
        return position < text.length() && " \t\f".indexOf(text.charAt(position)) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(int codePoint) {
        return codePoint == '_' || Character.isUnicodeIdentifierStart(codePoint);
    }

    private static boolean isNamePart(int codePoint) {
        return Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint);
    }
}
