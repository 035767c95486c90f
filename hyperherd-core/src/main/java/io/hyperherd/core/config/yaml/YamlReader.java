package io.hyperherd.core.config.yaml;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads a YAML document. */
public final class YamlReader {

    /** The longest document that is read, in bytes. */
    public static final int MAX_BYTES = 3 << 20;

    private final Parser events;
    private Position last = Position.START;

    private YamlReader(Parser events) {
        this.events = events;
    }

    /**
     * Returns the one document that {@code bytes} hold; an empty one is null.
     *
     * @throws YamlException when there is no such document, or it goes beyond the bounds
     */
    public static YamlNode read(byte[] bytes) throws YamlException {
        if (bytes.length > MAX_BYTES) {
            throw new YamlException(Position.START, "the file is larger than 3 MiB; no sweep needs that");
        }
        return new Composer(open(bytes)).document();
    }

    /** Returns the events of what {@code bytes} hold. */
    static YamlReader open(byte[] bytes) throws YamlException {
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(false);
        return new YamlReader(new ParserImpl(new StreamReader(YamlText.decode(bytes)), options));
    }

    /** Returns the next event of the document. */
    Event next() throws YamlException {
        try {
            Event event = events.getEvent();
            last = PlainWords.position(event.getStartMark());
            return event;
        } catch (MarkedYAMLException e) {
            throw PlainWords.translate(e, last);
        } catch (YAMLException | IllegalArgumentException e) {
            // The scanner lets escapes beyond Unicode fail in the JDK, without a place.
            throw new YamlException(last, "after this place something is not valid YAML; check quotes and escapes");
        }
    }

    /** Returns whether the next event is {@code id}. */
    boolean nextIs(Event.ID id) throws YamlException {
        try {
            return events.checkEvent(id);
        } catch (MarkedYAMLException e) {
            throw PlainWords.translate(e, last);
        } catch (YAMLException | IllegalArgumentException e) {
            throw new YamlException(last, "after this place something is not valid YAML; check quotes and escapes");
        }
    }
}
