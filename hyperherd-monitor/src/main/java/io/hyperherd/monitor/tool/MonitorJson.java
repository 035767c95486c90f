package io.hyperherd.monitor.tool;

import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.monitor.file.Fields;
import io.hyperherd.monitor.file.MonitorFiles;
import io.hyperherd.monitor.spi.ToolResult;
import io.hyperherd.monitor.spi.ToolResult.Outcome;
import io.hyperherd.value.Value;

/** Answers of tools as JSON. */
final class MonitorJson {

    private MonitorJson() {}

    /** Returns what {@code json}, which this program wrote, says. */
    static Value value(String json) {
        return MonitorFiles.parsed(json).orElse(Value.NULL);
    }

    static ToolResult done(Fields fields) {
        return new ToolResult(Outcome.DONE, JsonStyle.STRICT_LINE.text(fields.value()));
    }
}
