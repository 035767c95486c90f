package io.hyperherd.core.space;

import io.hyperherd.core.json.FloatMemo;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueText;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Texts of values, remembered: the trials of a sweep have few different ones, and those of floats take microseconds each. Bounded; not
 * for several threads.
 */
public final class TokenMemo {

    private static final int MOST = 10_000;
    private static final Pattern SPLITTING = Pattern.compile("[\\s'\"]");

    private final Map<Value, Token> tokens = new HashMap<>();
    private final FloatMemo floats = new FloatMemo();

    /** Creates one that remembers nothing yet. */
    public TokenMemo() {}

    private record Token(String text, boolean splits) {
        static Token of(Value value) {
            String text = ValueText.overrideToken(value);
            return new Token(text, SPLITTING.matcher(text).find());
        }
    }

    /** Returns the form of {@code value} in override strings. */
    String override(Value value) {
        return token(value).text();
    }

    /** Returns whether that form holds blanks or quotes. */
    boolean splits(Value value) {
        return token(value).splits();
    }

    FloatMemo floats() {
        return floats;
    }

    private Token token(Value value) {
        Token known = tokens.get(value);
        if (known != null) {
            return known;
        }
        Token token = Token.of(value);
        if (tokens.size() < MOST) {
            tokens.put(value, token);
        }
        return token;
    }
}
