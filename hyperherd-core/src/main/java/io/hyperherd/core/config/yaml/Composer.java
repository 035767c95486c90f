package io.hyperherd.core.config.yaml;

import io.hyperherd.core.config.yaml.YamlNode.Content;
import io.hyperherd.core.config.yaml.YamlNode.Mapping;
import io.hyperherd.core.config.yaml.YamlNode.Scalar;
import io.hyperherd.core.config.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Builds the tree from the events of one document, and refuses what would grow without bound. */
final class Composer {

    private static final int MAX_DEPTH = 50;
    private static final long MAX_NODES = 200_000;

    private final YamlReader events;
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private final Set<String> unfinished = new HashSet<>();
    private long nodes;

    Composer(YamlReader events) {
        this.events = events;
    }

    YamlNode document() throws YamlException {
        events.next();
        if (events.nextIs(Event.ID.StreamEnd)) {
            return new Scalar(Position.START, "", ScalarResolver.plain(""));
        }
        events.next();
        YamlNode root = node(events.next(), 1);
        events.next();
        if (!events.nextIs(Event.ID.StreamEnd)) {
            throw new YamlException(
                    position(events.next()), "a second document begins here; only one is allowed, remove the '---'");
        }
        return root;
    }

    private YamlNode node(Event event, int level) throws YamlException {
        Position at = position(event);
        if (level > MAX_DEPTH) {
            throw new YamlException(at, "lists and maps are nested more than " + MAX_DEPTH + " deep");
        }
        if (event instanceof AliasEvent alias) {
            return referred(alias, level);
        }
        nodes++;
        requireBounded(at);
        @Nullable String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            anchors.remove(anchor);
            unfinished.add(anchor);
        }
        YamlNode node = fresh(event, at, level);
        if (anchor != null) {
            unfinished.remove(anchor);
            anchors.put(anchor, node);
        }
        return node;
    }

    private YamlNode fresh(Event event, Position at, int level) throws YamlException {
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, at);
        }
        if (event instanceof SequenceStartEvent sequence) {
            requireTag(sequence.getTag(), "seq", at);
            return sequence(at, level);
        }
        requireTag(((MappingStartEvent) event).getTag(), "map", at);
        return mapping(at, level);
    }

    private YamlNode referred(AliasEvent alias, int level) throws YamlException {
        Position at = position(alias);
        YamlNode target = anchors.get(alias.getAnchor());
        if (target == null) {
            String name = Shown.plain(alias.getAnchor());
            throw new YamlException(
                    at,
                    unfinished.contains(alias.getAnchor())
                            ? "the alias '*" + name + "' stands inside what it refers to"
                            : "the alias '*" + name + "' refers to nothing; no '&" + name + "' stands before it");
        }
        if (level + target.depth() - 1 > MAX_DEPTH) {
            throw new YamlException(at, "lists and maps are nested more than " + MAX_DEPTH + " deep");
        }
        nodes += target.size();
        requireBounded(at);
        return target instanceof Scalar scalar ? new Scalar(at, scalar.text(), scalar.content()) : target;
    }

    private void requireBounded(Position at) throws YamlException {
        if (nodes > MAX_NODES) {
            throw new YamlException(
                    at, "the document has more than 200,000 values, with aliases written out; no sweep needs that");
        }
    }

    private static void requireTag(@Nullable String tag, String expected, Position at) throws YamlException {
        if (tag != null && !tag.equals("!") && !tag.equals("tag:yaml.org,2002:" + expected)) {
            throw unknownTag(tag, at);
        }
    }

    private static YamlException unknownTag(String tag, Position at) {
        String shown = Shown.plain(tag.replace("tag:yaml.org,2002:", "!!"));
        return new YamlException(at, "the tag " + shown + " is not allowed here; remove it");
    }

    private static Scalar scalar(ScalarEvent event, Position at) throws YamlException {
        String text = event.getValue();
        if (hasLoneSurrogate(text)) {
            throw new YamlException(at, "an escape in this text is half of a surrogate pair, which is no character");
        }
        return new Scalar(at, text, content(event, at));
    }

    private static Content content(ScalarEvent event, Position at) throws YamlException {
        @Nullable String tag = event.getTag();
        if (tag == null || tag.equals("!")) {
            return event.getImplicit().canOmitTagInPlainScalar()
                    ? ScalarResolver.plain(event.getValue())
                    : ScalarResolver.text(event.getValue());
        }
        Optional<Content> content = ScalarResolver.tagged(tag, event.getValue());
        if (content.isEmpty()) {
            throw unknownTag(tag, at);
        }
        return content.get();
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE);
    }

    private Sequence sequence(Position at, int level) throws YamlException {
        List<YamlNode> items = new ArrayList<>();
        long size = 1;
        int depth = 0;
        while (!events.nextIs(Event.ID.SequenceEnd)) {
            YamlNode item = node(events.next(), level + 1);
            items.add(item);
            size += item.size();
            depth = Math.max(depth, item.depth());
        }
        events.next();
        return new Sequence(at, List.copyOf(items), size, depth + 1);
    }

    private Mapping mapping(Position at, int level) throws YamlException {
        MappingEntries entries = new MappingEntries();
        while (!events.nextIs(Event.ID.MappingEnd)) {
            YamlNode name = node(events.next(), level + 1);
            YamlNode value = node(events.next(), level + 1);
            entries.add(name, value);
        }
        events.next();
        return entries.mapping(at);
    }

    private static Position position(Event event) {
        return PlainWords.position(event.getStartMark());
    }
}
