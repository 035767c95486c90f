package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.Position;
import io.hyperherd.core.config.yaml.YamlNode;
import io.hyperherd.core.config.yaml.YamlNode.Entry;
import io.hyperherd.core.config.yaml.YamlNode.Mapping;
import io.hyperherd.core.config.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Optional;

/** Finds where in a file a part of a definition stands, as near as the file has it. */
final class Locator {

    private Locator() {}

    static Position locate(YamlNode root, List<String> place) {
        YamlNode node = root;
        Position at = root.at();
        for (int i = 0; i < place.size(); i++) {
            if (node instanceof Mapping map) {
                Optional<Entry> entry = map.find(place.get(i));
                if (i == 0 && entry.isEmpty()) {
                    entry = olderSpelling(map, place.get(0));
                }
                if (entry.isEmpty()) {
                    return at;
                }
                at = entry.get().at();
                node = entry.get().value();
            } else if (node instanceof Sequence list) {
                node = list.items().get(Integer.parseInt(place.get(i)));
                at = node.at();
            }
        }
        return at;
    }

    private static Optional<Entry> olderSpelling(Mapping root, String key) {
        return switch (key) {
            case "conditions" -> root.find("constraints");
            case "static_overrides" ->
                root.find("hydra")
                        .flatMap(hydra -> hydra.value() instanceof Mapping map ? map.find(key) : Optional.empty());
            default -> Optional.empty();
        };
    }
}
