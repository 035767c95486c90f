package io.hyperherd.core.config.yaml;

import io.hyperherd.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Replaces one text in a YAML file and leaves every other byte as it is. */
public final class ScalarEdit {

    private final YamlReader events;

    private ScalarEdit(YamlReader events) {
        this.events = events;
    }

    /**
     * Returns {@code file} with the text behind {@code keys} replaced; it stays quoted as it was, or is quoted where it would not be text
     * otherwise.
     *
     * @param keys the keys of maps that lead to the text, outermost first
     * @param text what to put there: letters, digits, {@code -} and {@code :}
     * @throws YamlException when the file is no YAML or no UTF-8, or the text is not written there but elsewhere, as by an alias
     */
    public static byte[] replace(byte[] file, List<String> keys, String text) throws YamlException {
        String before = YamlText.decode(file);
        if (!before.equals(new String(file, StandardCharsets.UTF_8)) && !startsWithMark(file, before)) {
            throw new YamlException(Position.START, "the file is not in UTF-8; edit it by hand");
        }
        ScalarEvent old = new ScalarEdit(YamlReader.open(file)).at(keys);
        int start = utf8Length(before, old.getStartMark().getIndex()) + file.length - utf8Length(before);
        int end = utf8Length(before, old.getEndMark().getIndex()) + file.length - utf8Length(before);
        byte[] fresh = quoted(old, text, keys).getBytes(StandardCharsets.UTF_8);
        byte[] after = new byte[file.length - (end - start) + fresh.length];
        System.arraycopy(file, 0, after, 0, start);
        System.arraycopy(fresh, 0, after, start, fresh.length);
        System.arraycopy(file, end, after, start + fresh.length, file.length - end);
        return after;
    }

    /** A byte order mark is not part of the text. */
    private static boolean startsWithMark(byte[] file, String text) {
        return new String(file, StandardCharsets.UTF_8).equals("\uFEFF" + text);
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int utf8Length(String text, int codePoints) {
        return utf8Length(text.substring(0, text.offsetByCodePoints(0, codePoints)));
    }

    private static String quoted(ScalarEvent old, String text, List<String> keys) throws YamlException {
        if (old.getTag() != null || old.getAnchor() != null) {
            throw new YamlException(
                    PlainWords.position(old.getStartMark()),
                    "'" + String.join(".", keys) + "' has a tag or an anchor; edit it by hand");
        }
        ScalarStyle style = old.getScalarStyle();
        if (style == ScalarStyle.SINGLE_QUOTED) {
            return "'" + text + "'";
        }
        if (style == ScalarStyle.DOUBLE_QUOTED) {
            return '"' + text + '"';
        }
        if (style != ScalarStyle.PLAIN) {
            throw new YamlException(
                    PlainWords.position(old.getStartMark()),
                    "'" + String.join(".", keys) + "' is a block of text; edit it by hand");
        }
        boolean isText =
                ScalarResolver.plain(text) instanceof YamlNode.Known known && known.value() instanceof Value.Text;
        return isText ? text : '"' + text + '"';
    }

    private ScalarEvent at(List<String> keys) throws YamlException {
        events.next();
        events.next();
        Optional<ScalarEvent> found = in(events.next(), keys);
        if (found.isEmpty()) {
            throw new YamlException(
                    Position.START, "'" + String.join(".", keys) + "' is not written in the file; edit it by hand");
        }
        return found.get();
    }

    private Optional<ScalarEvent> in(Event event, List<String> keys) throws YamlException {
        if (keys.isEmpty()) {
            return event instanceof ScalarEvent scalar ? Optional.of(scalar) : Optional.empty();
        }
        if (!(event instanceof MappingStartEvent)) {
            return Optional.empty();
        }
        while (!events.nextIs(Event.ID.MappingEnd)) {
            Event key = events.next();
            skip(key);
            Event value = events.next();
            if (key instanceof ScalarEvent scalar && scalar.getValue().equals(keys.get(0))) {
                return in(value, keys.subList(1, keys.size()));
            }
            skip(value);
        }
        events.next();
        return Optional.empty();
    }

    private void skip(Event event) throws YamlException {
        Event.ID end = event instanceof MappingStartEvent ? Event.ID.MappingEnd : Event.ID.SequenceEnd;
        if (event instanceof MappingStartEvent || event instanceof SequenceStartEvent) {
            while (!events.nextIs(end)) {
                skip(events.next());
            }
            events.next();
        }
    }
}
