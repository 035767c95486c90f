package io.hyperherd.core.space.expression;

import java.util.OptionalInt;

/** Reads the fields of a template. One use per template. */
final class FormatReader {

    private static final String FLAGS = "-+ #0";
    private static final String LENGTH_MODIFIERS = "hlL";

    private final String template;
    private int at;

    FormatReader(String template) {
        this.template = template;
    }

    /** Returns the literal text up to the next field or the end. */
    String literal() {
        int percent = template.indexOf('%', at);
        String literal = percent < 0 ? template.substring(at) : template.substring(at, percent);
        at += literal.length();
        return literal;
    }

    boolean isAtEnd() {
        return at == template.length();
    }

    /** Reads the field that starts here; stars take their numbers from {@code arguments}. */
    FormatField field(FormatArguments arguments) {
        at++;
        if (peek() == '(') {
            throw new EvaluationFailure("named fields, %(name)s, are not available in formats");
        }
        int flagsStart = at;
        while (FLAGS.indexOf(peek()) >= 0) {
            at++;
        }
        String flags = template.substring(flagsStart, at);
        int width = size(arguments);
        if (width < 0) {
            flags += "-";
        }
        OptionalInt precision = OptionalInt.empty();
        if (peek() == '.') {
            at++;
            precision = OptionalInt.of(Math.max(0, size(arguments)));
        }
        if (LENGTH_MODIFIERS.indexOf(peek()) >= 0) {
            at++;
        }
        char conversion = peek();
        at++;
        return new FormatField(flags, Math.abs(width), precision, conversion);
    }

    private int size(FormatArguments arguments) {
        if (peek() == '*') {
            at++;
            return arguments.nextSize();
        }
        long size = 0;
        while (peek() >= '0' && peek() <= '9') {
            size = 10 * size + (peek() - '0');
            Limits.textLength(size);
            at++;
        }
        return (int) size;
    }

    private char peek() {
        if (isAtEnd()) {
            throw new EvaluationFailure("the format ends within a field; a percent sign is written %%");
        }
        return template.charAt(at);
    }
}
