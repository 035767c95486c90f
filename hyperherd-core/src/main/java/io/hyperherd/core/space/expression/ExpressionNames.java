package io.hyperherd.core.space.expression;

/** How the names of parameters appear in expressions. */
public final class ExpressionNames {

    private ExpressionNames() {}

    /**
     * Returns the name by which an expression knows the parameter: without all leading {@code +}, then without all leading
     * {@code ~}, in that order and once, so that {@code +~a} is {@code a} and {@code ~+a} is {@code +a}.
     */
    public static String strip(String parameterName) {
        return withoutLeading(withoutLeading(parameterName, '+'), '~');
    }

    private static String withoutLeading(String name, char prefix) {
        int start = 0;
        while (start < name.length() && name.charAt(start) == prefix) {
            start++;
        }
        return name.substring(start);
    }
}
