package io.hyperherd.core.config;

import io.hyperherd.Condition;
import io.hyperherd.Grid;
import io.hyperherd.Parameter;
import io.hyperherd.SweepDefinition;
import io.hyperherd.core.config.yaml.Shown;
import io.hyperherd.core.config.yaml.YamlNode;
import io.hyperherd.core.config.yaml.YamlNode.Entry;
import io.hyperherd.core.config.yaml.YamlNode.Mapping;
import io.hyperherd.core.config.yaml.YamlNode.Scalar;
import io.hyperherd.scheduler.Resources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the top level of a sweep file. */
final class SweepFile {

    static final Set<String> TOLERATED = Set.of("workspace", "hydra", "constraints");
    static final Keys KEYS = Keys.of(
                    "name",
                    "scheduler",
                    "grid",
                    "slurm",
                    "launcher",
                    "static_overrides",
                    "parameters",
                    "conditions",
                    "successive_halving",
                    "prune_grace_seconds",
                    "discord",
                    "mcp_servers",
                    MonitoringSection.NAME)
            .nullable("grid", "scheduler", "successive_halving")
            .tolerating(key -> TOLERATED.contains(key) || key.startsWith("x-"));

    /** The choice of a scheduler that is none. */
    static final String AUTO = "auto";

    private static final String OVERRIDES = "static_overrides";

    private final Path workspace;
    private final Problems problems;
    private final Section top;

    private SweepFile(Path workspace, Section top, Problems problems) {
        this.workspace = workspace;
        this.top = top;
        this.problems = problems;
    }

    /** Returns what {@code root} declares; whatever is wrong with it by itself is reported, and left out. */
    static Optional<SweepDefinition> read(YamlNode root, Path workspace, Problems problems) {
        if (root instanceof Scalar scalar && scalar.isNull()) {
            problems.add(
                    root.at(), "the file says nothing; a sweep needs at least 'name', 'launcher' and 'parameters'");
            return Optional.empty();
        }
        return Section.open(root, root.at(), Label.FILE, KEYS, problems)
                .map(top -> new SweepFile(workspace, top, problems).read());
    }

    private SweepDefinition read() {
        top.require("name", "parameters");
        String name = top.text("name").orElse("");
        problems.addAll(SettingsRules.name(name));
        Optional<String> scheduler = top.text("scheduler");
        problems.addAll(SettingsRules.scheduler(scheduler));
        List<String> overrides = staticOverrides();
        problems.addAll(SettingsRules.staticOverrides(overrides));
        Optional<Resources> resources = top.entry("slurm").flatMap(entry -> ResourcesSection.read(entry, problems));
        return new SweepDefinition(
                name,
                workspace,
                launcher(),
                grid(),
                parameters(),
                conditions(),
                overrides,
                resources,
                scheduler.filter(chosen -> !chosen.equals(AUTO)),
                OversightSections.read(top, problems));
    }

    private Path launcher() {
        String written = top.text("launcher").orElse("");
        Optional<String> problem = TextRules.passable(written);
        problem.ifPresent(text -> top.complain("launcher", text));
        if (problem.isPresent() || written.isEmpty()) {
            return Path.of("");
        }
        Path launcher = Path.of(written);
        return launcher.isAbsolute() ? launcher : workspace.resolve(launcher).normalize();
    }

    private Grid grid() {
        Optional<Entry> entry = top.entry("grid");
        if (entry.isEmpty()) {
            return new Grid.OneAtATime();
        }
        if (!(entry.get().value() instanceof Scalar scalar)) {
            return top.texts("grid").<Grid>map(Grid.Over::new).orElse(new Grid.All());
        }
        if (!scalar.asText().filter("all"::equals).isPresent()) {
            top.complain(
                    "grid",
                    "write 'all', or a list of parameter names such as [lr, wd], not " + Shown.quoted(scalar.text()));
        }
        return new Grid.All();
    }

    private List<Parameter> parameters() {
        Optional<Entry> entry = top.entry("parameters");
        if (entry.isEmpty()) {
            return List.of();
        }
        if (!(entry.get().value() instanceof Mapping map)) {
            top.complain(
                    "parameters",
                    Described.instead(
                            "a map from names to parameters", entry.get().value()));
            return List.of();
        }
        if (map.entries().isEmpty()) {
            top.complain("parameters", "at least one parameter is needed");
        }
        ParameterSection reader = new ParameterSection(problems);
        return map.entries().stream().flatMap(e -> reader.read(e).stream()).toList();
    }

    private List<Condition> conditions() {
        String key = top.entry("conditions").isPresent() ? "conditions" : "constraints";
        List<YamlNode> nodes =
                top.list(key, "a list of conditions, or [] for none,").orElse(List.of());
        ConditionSection reader = new ConditionSection(problems);
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            reader.read(i, nodes.get(i)).ifPresent(conditions::add);
        }
        return conditions;
    }

    /** Returns the static overrides, which older files keep under {@code hydra}, among whatever else. */
    private List<String> staticOverrides() {
        Optional<Entry> hydra = top.entry("hydra");
        if (top.entry(OVERRIDES).isPresent() || hydra.isEmpty() || !(hydra.get().value() instanceof Mapping map)) {
            return top.texts(OVERRIDES).orElse(List.of());
        }
        Keys any = Keys.of(OVERRIDES).tolerating(key -> true);
        return Section.open(map, map.at(), Label.FILE.child("hydra"), any, problems)
                .flatMap(section -> section.texts(OVERRIDES))
                .orElse(List.of());
    }
}
