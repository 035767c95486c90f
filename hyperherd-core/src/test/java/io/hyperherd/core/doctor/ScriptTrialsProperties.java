package io.hyperherd.core.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobScript;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScriptTrialsProperties {

    @Property
    void readsFromAScriptWhateverValuesWereWrittenIntoIt(
            @ForAll String text, @ForAll long whole, @ForAll @IntRange(min = 0, max = 999_999) int index) {
        Map<String, Value> values = Map.of("text", Value.of(text), "whole", Value.of(whole));
        ArrayTask task = new ArrayTask(index, "name", "", JsonStyle.STRICT_LINE.text(new Value.Dict(values)));
        ArrayJob job = new ArrayJob(
                JobTag.unique(),
                "sweep",
                Path.of("/w"),
                Path.of("/w/go.sh"),
                Resources.DEFAULT,
                OptionalInt.empty(),
                List.of(task));

        assertThat(ScriptTrials.read(List.of(JobScript.render(job)))).isEqualTo(Map.of(index, values));
    }
}
