package io.hyperherd.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text as values: integers of up to {@value #MAX_DIGITS} digits exactly, other numbers as binary64 (too large ones become
 * infinities), the tokens {@code NaN}, {@code Infinity} and {@code -Infinity} besides. Maps keep the order of their keys; a key that
 * repeats keeps its first place and its last value. Nesting deeper than {@value #MAX_DEPTH} is refused, and so is half a surrogate pair
 * in a key; in other text it is kept.
 */
public final class JsonReader {

    private static final int MAX_DIGITS = 10_000;
    private static final int MAX_DEPTH = 500;
    private static final int DIGITS_OF_ANY_LONG = 18;
    private static final Pattern ASIDE = Pattern.compile("\\n|: enable `|: was expecting \\(JSON| \\(start marker at ");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(MAX_DIGITS + 1)
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonReader() {}

    /**
     * Returns the one value that the UTF-8 bytes {@code json} hold.
     *
     * @throws JsonException when they hold anything else
     */
    public static Value read(byte[] json) {
        ByteBuffer bytes = ByteBuffer.wrap(json);
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notUtf8) {
            String before = new String(json, 0, bytes.position(), StandardCharsets.UTF_8);
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            throw new JsonException(line, before.length() - before.lastIndexOf('\n'), "not UTF-8 text");
        }
    }

    /**
     * Returns the one value that {@code json} holds.
     *
     * @throws JsonException when it holds anything else
     */
    public static Value read(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            try {
                Value value = value(parser, parser.nextToken());
                if (parser.nextToken() != null) {
                    throw fault(parser.currentTokenLocation(), "more text after the end of the value");
                }
                return value;
            } catch (JsonProcessingException e) {
                throw fault(parser, e);
            }
        } catch (IOException impossibleFromText) {
            throw new UncheckedIOException(impossibleFromText);
        }
    }

    /**
     * Returns the items of the list that {@code json} holds, to be read one by one. Closing them closes {@code json}.
     *
     * @throws JsonException when the text is faulty from the start
     */
    public static JsonItems items(Reader json) throws IOException {
        return new JsonItems(FACTORY.createParser(json));
    }

    /** Returns the whole items of the list that {@code json} begins with, up to the first fault; none when it begins with no list. */
    public static List<Value> wholeItems(String json) {
        List<Value> items = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                    items.add(value(parser, token));
                }
            }
        } catch (IOException | JsonException fault) {
            return items;
        }
        return items;
    }

    static Value value(JsonParser parser, @Nullable JsonToken token) throws IOException {
        if (token == null) {
            throw fault(parser.currentLocation(), "the text ends where a value should begin");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> Value.of(parser.getText());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> Value.of(real(parser));
            case VALUE_TRUE -> Value.of(true);
            case VALUE_FALSE -> Value.of(false);
            case VALUE_NULL -> Value.NULL;
            default -> throw fault(parser.currentTokenLocation(), "a value was expected");
        };
    }

    private static Value object(JsonParser parser) throws IOException {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            entries.put(key, value(parser, parser.nextToken()));
        }
        return new Value.Dict(entries);
    }

    private static Value array(JsonParser parser) throws IOException {
        List<Value> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new Value.Seq(items);
    }

    private static Value integer(JsonParser parser) throws IOException {
        return parser.getTextLength() <= DIGITS_OF_ANY_LONG
                ? Value.of(parser.getLongValue())
                : new Value.Int(new BigInteger(parser.getText()));
    }

    private static double real(JsonParser parser) throws IOException {
        String text = parser.getText();
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> {
                if (parser.isNaN()) {
                    throw fault(parser.currentTokenLocation(), "'" + text + "' is not a number");
                }
                yield Double.parseDouble(text);
            }
        };
    }

    static JsonException fault(JsonParser parser, JsonProcessingException e) {
        return fault(e.getLocation() == null ? parser.currentLocation() : e.getLocation(), e.getOriginalMessage());
    }

    /** Jackson's messages go on about its own settings and sources after the fault itself; those parts are for programmers. */
    static JsonException fault(JsonLocation at, String message) {
        String fault = ASIDE.split(message, 2)[0];
        return new JsonException(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), fault);
    }
}
