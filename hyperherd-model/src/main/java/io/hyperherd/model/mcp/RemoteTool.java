package io.hyperherd.model.mcp;

import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Text;
import java.util.Map;
import java.util.Optional;

/** A tool as its server describes it. */
record RemoteTool(String name, String description, Dict parameters) {

    /** Reads one entry of a server's list; what has no name is no tool. */
    static Optional<RemoteTool> read(Value entry) {
        if (!(entry instanceof Dict dict) || !(dict.entries().get("name") instanceof Text name)) {
            return Optional.empty();
        }
        Map<String, Value> fields = dict.entries();
        String description = fields.get("description") instanceof Text text ? text.value() : "";
        Dict parameters = fields.get("inputSchema") instanceof Dict schema
                ? schema
                : new Dict(Map.of("type", Value.of("object"), "properties", new Dict(Map.of())));
        return Optional.of(new RemoteTool(name.value(), description, Inlining.of(parameters)));
    }
}
