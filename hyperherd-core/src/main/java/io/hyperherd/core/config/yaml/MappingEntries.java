package io.hyperherd.core.config.yaml;

import io.hyperherd.core.config.yaml.YamlNode.Content;
import io.hyperherd.core.config.yaml.YamlNode.Entry;
import io.hyperherd.core.config.yaml.YamlNode.Mapping;
import io.hyperherd.core.config.yaml.YamlNode.Scalar;
import io.hyperherd.core.config.yaml.YamlNode.Sequence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the entries of one map. Merged entries come first, in the order of the map they come from, and yield to the map's own; of
 * several merged maps the first wins. Entries of equal keys are refused: the second is nearly always a slip.
 */
final class MappingEntries {

    private record Identity(String text, Content content) {}

    private final Map<Identity, Entry> own = new LinkedHashMap<>();
    private final Map<Identity, Entry> merged = new LinkedHashMap<>();

    void add(YamlNode key, YamlNode value) throws YamlException {
        if (!(key instanceof Scalar name)) {
            throw new YamlException(
                    key.at(), "a list or map cannot be a key; put the key in quotes if it begins with '[' or '{'");
        }
        Entry earlier = own.putIfAbsent(identity(name), new Entry(name, value));
        if (earlier != null) {
            throw new YamlException(
                    key.at(),
                    "the key " + Shown.quoted(name.text()) + " stands here and already at "
                            + earlier.key().at() + "; keep one of them");
        }
        if (name.content().equals(ScalarResolver.MERGE)) {
            merge(value);
        }
    }

    Mapping mapping(Position at) {
        own.values().removeIf(entry -> entry.key().content().equals(ScalarResolver.MERGE));
        merged.putAll(own);
        long size = 1;
        int depth = 1;
        Map<String, Entry> byText = new HashMap<>();
        for (Entry entry : merged.values()) {
            entry.key().asText().ifPresent(text -> byText.put(text, entry));
            size += 1 + entry.value().size();
            depth = Math.max(depth, entry.value().depth());
        }
        return new Mapping(at, List.copyOf(merged.values()), Map.copyOf(byText), size, depth + 1);
    }

    private void merge(YamlNode source) throws YamlException {
        if (source instanceof Mapping map) {
            mergeEntries(map);
            return;
        }
        List<YamlNode> maps = source instanceof Sequence list ? list.items() : List.of(source);
        for (int i = maps.size() - 1; i >= 0; i--) {
            if (!(maps.get(i) instanceof Mapping map)) {
                throw new YamlException(
                        maps.get(i).at(),
                        "'<<' merges maps; a map, an alias of one, or a list of these must follow it");
            }
            mergeEntries(map);
        }
    }

    private void mergeEntries(Mapping map) {
        map.entries().forEach(entry -> merged.put(identity(entry.key()), entry));
    }

    private static Identity identity(Scalar key) {
        return new Identity(key.text(), key.content());
    }
}
