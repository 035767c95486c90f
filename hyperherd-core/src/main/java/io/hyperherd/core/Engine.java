package io.hyperherd.core;

import io.hyperherd.Checkup;
import io.hyperherd.CleanOptions;
import io.hyperherd.CleanReport;
import io.hyperherd.Snapshot;
import io.hyperherd.Sweep;
import io.hyperherd.SweepDefinition;
import io.hyperherd.SweepEvent;
import io.hyperherd.SweepRun;
import io.hyperherd.TrialContext;
import io.hyperherd.WorkspaceException;
import io.hyperherd.core.config.CanonicalForm;
import io.hyperherd.core.config.ConfigReader;
import io.hyperherd.core.config.ConfigSchema;
import io.hyperherd.core.config.ConfigWriter;
import io.hyperherd.core.config.DefinitionRules;
import io.hyperherd.core.event.EventPublisher;
import io.hyperherd.core.event.Settling;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.core.trial.TrialContexts;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.spi.SweepEngine;
import io.hyperherd.spi.TrialCode;
import io.hyperherd.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The engine that the API finds. */
public final class Engine implements SweepEngine {

    /** Creates the engine; does nothing else. */
    public Engine() {}

    @Override
    public Sweep fromYaml(Path path) {
        return new DefinedSweep(
                ConfigReader.read(path),
                Schedulers.installed(),
                place -> ConfigReader.where(path, place) + ": ",
                new Launcher.OfFile());
    }

    @Override
    public Sweep fromDefinition(SweepDefinition definition, TrialCode code) {
        Launcher launcher = Launcher.of(code, Workspace.of(definition.workspace()));
        SweepDefinition canonical = launcher.adapt(CanonicalForm.of(definition));
        DefinitionRules.check(canonical);
        return new DefinedSweep(canonical, launcher.adapt(Schedulers.installed()), place -> "", launcher);
    }

    @Override
    public SweepRun open(Path directory) {
        return fromYaml(directory)
                .open()
                .orElseThrow(() -> new WorkspaceException(
                        "nothing was ever run in " + directory + "; `herd run`, or a program's run, begins it"));
    }

    @Override
    public String toYaml(SweepDefinition definition) {
        return ConfigWriter.write(definition);
    }

    @Override
    public Flow.Publisher<SweepEvent> events(SweepRun run) {
        return new EventPublisher(run);
    }

    @Override
    public CompletionStage<Snapshot> settled(SweepRun run) {
        return Settling.of(run);
    }

    @Override
    public String json(Value value) {
        return JsonStyle.DOCUMENT.text(value);
    }

    @Override
    public String yamlSchema() {
        return ConfigSchema.text();
    }

    @Override
    public TrialContext trialContext(Map<String, String> environment) {
        return TrialContexts.from(environment);
    }

    @Override
    public Checkup examine(Path path) {
        return new Doctor(path, Schedulers.installed()).examine(List.of());
    }

    @Override
    public Checkup repair(Path path) {
        return new Doctor(path, Schedulers.installed()).repair();
    }

    @Override
    public CleanReport clean(Path directory, CleanOptions options) {
        return new Clean(Workspace.of(directory), Schedulers.installed()).clean(options);
    }
}
