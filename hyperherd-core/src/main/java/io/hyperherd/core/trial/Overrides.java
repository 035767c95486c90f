package io.hyperherd.core.trial;

import io.hyperherd.HyperHerdException;
import io.hyperherd.core.json.JsonException;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The trial's parameters and extras, from the environment or, failing that, the manifest. */
final class Overrides {

    private final Optional<String> json;
    private final Workspace workspace;
    private final int index;

    Overrides(Optional<String> json, Workspace workspace, int index) {
        this.json = json;
        this.workspace = workspace;
        this.index = index;
    }

    /** Reads them anew at every call: they are asked for a few times at the start, if at all. */
    Map<String, Value> read() {
        return json.isPresent() ? parse(json.get()) : fromManifest();
    }

    private static Map<String, Value> parse(String json) {
        try {
            if (JsonReader.read(json) instanceof Value.Dict dict) {
                return dict.entries();
            }
            throw new HyperHerdException("HYPERHERD_PARAMS does not hold a JSON map of parameters.");
        } catch (JsonException e) {
            throw new HyperHerdException("HYPERHERD_PARAMS is not valid JSON: " + e.getMessage(), e);
        }
    }

    private Map<String, Value> fromManifest() {
        Map<String, Value> overrides = new LinkedHashMap<>();
        workspace.manifest().trial(index).ifPresent(trial -> {
            overrides.putAll(trial.params());
            overrides.putAll(trial.extras());
        });
        return Collections.unmodifiableMap(overrides);
    }
}
