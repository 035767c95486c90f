package io.hyperherd.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.hyperherd.value.Value;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The items of a list, read one by one: a file of a million records need not fit into memory. Reads as {@link JsonReader} does. Not for
 * several threads.
 */
public final class JsonItems implements Closeable {

    private final JsonParser parser;
    private final boolean isList;
    private boolean isOver;

    JsonItems(JsonParser parser) throws IOException {
        this.parser = parser;
        this.isList = token() == JsonToken.START_ARRAY;
    }

    /** Returns whether the text is a list; {@link #next} may only be asked when it is. */
    public boolean isList() {
        return isList;
    }

    /**
     * Returns the next item; empty when the list and the text are at their end.
     *
     * @throws JsonException when the text is faulty here
     */
    public Optional<Value> next() throws IOException {
        if (isOver) {
            return Optional.empty();
        }
        JsonToken token = token();
        if (token != JsonToken.END_ARRAY) {
            return Optional.of(item(token));
        }
        if (token() != JsonToken.NOT_AVAILABLE) {
            throw JsonReader.fault(parser.currentTokenLocation(), "more text after the end of the value");
        }
        isOver = true;
        return Optional.empty();
    }

    /** The end of the text is told as {@link JsonToken#NOT_AVAILABLE}. */
    private JsonToken token() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            return token == null ? JsonToken.NOT_AVAILABLE : token;
        } catch (JsonProcessingException e) {
            throw JsonReader.fault(parser, e);
        }
    }

    private Value item(JsonToken token) throws IOException {
        try {
            return JsonReader.value(parser, token == JsonToken.NOT_AVAILABLE ? null : token);
        } catch (JsonProcessingException e) {
            throw JsonReader.fault(parser, e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
