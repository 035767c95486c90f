package io.hyperherd.spi;

import io.hyperherd.Checkup;
import io.hyperherd.CleanOptions;
import io.hyperherd.CleanReport;
import io.hyperherd.Snapshot;
import io.hyperherd.Sweep;
import io.hyperherd.SweepDefinition;
import io.hyperherd.SweepEvent;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialContext;
import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** What the API needs of the engine behind it. */
@Api(Api.Status.INTERNAL)
public interface SweepEngine {

    /** Reads the sweep declared in {@code path}, a file or a directory that holds {@code hyperherd.yaml}. */
    Sweep fromYaml(Path path);

    /**
     * Checks {@code definition} by the rules that hold for YAML and returns its sweep. Where {@code code} is not the launcher, the
     * definition's launcher and scheduler give way to it.
     */
    Sweep fromDefinition(SweepDefinition definition, TrialCode code);

    /** Returns the run of the workspace in {@code directory}. */
    SweepRun open(Path directory);

    /** Returns {@code definition} as the text of a file that {@link #fromYaml} reads. */
    String toYaml(SweepDefinition definition);

    /** Returns {@code value} as JSON. */
    String json(Value value);

    /** Returns the JSON Schema of the files that {@link #fromYaml} reads. */
    String yamlSchema();

    /** Returns the context of the trial that {@code environment} describes. */
    TrialContext trialContext(Map<String, String> environment);

    /** Returns what happens in {@code run}; see {@link SweepRun#events}. */
    Flow.Publisher<SweepEvent> events(SweepRun run);

    /** Returns the end of {@code run}; see {@link SweepRun#settled}. */
    CompletionStage<Snapshot> settled(SweepRun run);

    /** Looks over what {@code path} names. */
    Checkup examine(Path path);

    /** Rebuilds what can be rebuilt of what {@code path} names, and looks again. */
    Checkup repair(Path path);

    /** Cleans the workspace in {@code directory}, whatever its definition says. */
    CleanReport clean(Path directory, CleanOptions options);
}
