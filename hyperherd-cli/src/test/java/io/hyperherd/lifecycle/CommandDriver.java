package io.hyperherd.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.TrialStatus;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.schema.Published;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Works with a sweep as a script does: the real {@code herd} process, its JSON, its exit status. */
final class CommandDriver implements SweepDriver {

    private final Path workspace;
    private final String scheduler;

    CommandDriver(Path workspace, String scheduler) {
        this.workspace = workspace;
        this.scheduler = scheduler;
    }

    @Override
    public List<Integer> run() {
        return items(field(herd("run", "--scheduler", scheduler, "--json"), "submitted_indices")).stream()
                .map(CommandDriver::integer)
                .toList();
    }

    @Override
    public Map<Integer, TrialStatus> statuses() {
        Map<Integer, TrialStatus> statuses = new LinkedHashMap<>();
        for (Value trial : items(field(herd("status", "--json"), "trials"))) {
            String word = ((Value.Text) field(trial, "status")).value();
            statuses.put(integer(field(trial, "index")), TrialStatus.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return statuses;
    }

    @Override
    public void stop(int index) {
        herd("stop", Integer.toString(index), "--json");
    }

    @Override
    public Map<Integer, Map<String, Value>> results() {
        Map<Integer, Map<String, Value>> results = new LinkedHashMap<>();
        for (Value trial : items(field(herd("res", "--json"), "trials"))) {
            results.put(integer(field(trial, "index")), ((Value.Dict) field(trial, "metrics")).entries());
        }
        return results;
    }

    /** Returns what the command answers, which is held to the published schema. */
    Value herd(String command, String... arguments) {
        List<String> line = new ArrayList<>(List.of(Distribution.herd().toString(), command, workspace.toString()));
        line.addAll(List.of(arguments));
        String json = Program.output(line);
        Published.check(line.subList(1, line.size()), json);
        return JsonReader.read(json);
    }

    static Value field(Value document, String key) {
        Value value = ((Value.Dict) document).entries().get(key);
        assertThat(value).as("%s in %s", key, document).isNotNull();
        return value;
    }

    static List<Value> items(Value list) {
        return ((Value.Seq) list).items();
    }

    private static int integer(Value value) {
        return ((Value.Int) value).value().intValueExact();
    }

    @Override
    public String toString() {
        return "the command on " + scheduler;
    }
}
