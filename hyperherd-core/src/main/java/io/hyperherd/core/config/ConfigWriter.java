package io.hyperherd.core.config;

import io.hyperherd.Discord;
import io.hyperherd.Grid;
import io.hyperherd.McpServer;
import io.hyperherd.Monitoring;
import io.hyperherd.Oversight;
import io.hyperherd.Parameter;
import io.hyperherd.Parameter.Continuous;
import io.hyperherd.Parameter.Discrete;
import io.hyperherd.SuccessiveHalving;
import io.hyperherd.SweepDefinition;
import io.hyperherd.core.config.yaml.YamlWriter;
import io.hyperherd.scheduler.Resources;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes definitions as sweep files. */
public final class ConfigWriter {

    private ConfigWriter() {}

    /** Returns the text of a file that, read in the workspace of {@code definition}, yields the definition in its canonical form. */
    public static String write(SweepDefinition definition) {
        return YamlWriter.write(new Dict(top(CanonicalForm.of(definition))));
    }

    private static Map<String, Value> top(SweepDefinition definition) {
        Map<String, Value> top = new LinkedHashMap<>();
        top.put("name", Value.of(definition.name()));
        definition.scheduler().ifPresent(chosen -> top.put("scheduler", Value.of(chosen)));
        if (definition.grid() instanceof Grid.All) {
            top.put("grid", Value.of("all"));
        } else if (definition.grid() instanceof Grid.Over over) {
            top.put("grid", texts(over.parameters()));
        }
        if (!definition.launcher().toString().isEmpty()) {
            top.put("launcher", Value.of(launcher(definition)));
        }
        if (!definition.staticOverrides().isEmpty()) {
            top.put("static_overrides", texts(definition.staticOverrides()));
        }
        definition.resources().ifPresent(resources -> top.put("slurm", resources(resources)));
        Map<String, Value> parameters = new LinkedHashMap<>();
        definition.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter(parameter)));
        top.put("parameters", new Dict(parameters));
        if (!definition.conditions().isEmpty()) {
            top.put(
                    "conditions",
                    new Seq(definition.conditions().stream()
                            .map(ConditionWriter::write)
                            .toList()));
        }
        oversight(definition.oversight(), top);
        return top;
    }

    static Value texts(List<String> texts) {
        return new Seq(texts.stream().<Value>map(Value::of).toList());
    }

    /** A launcher in the workspace is named from there, so that the folder can be moved. */
    private static String launcher(SweepDefinition definition) {
        Path launcher = definition.launcher();
        Path workspace = definition.workspace();
        boolean inside = launcher.startsWith(workspace) && !launcher.equals(workspace);
        return inside && launcher.equals(launcher.normalize())
                ? "./" + workspace.relativize(launcher)
                : launcher.toString();
    }

    private static Value resources(Resources resources) {
        Map<String, Value> slurm = new LinkedHashMap<>();
        resources.partition().ifPresent(partition -> slurm.put("partition", Value.of(partition)));
        slurm.put("time", Value.of(resources.time().text()));
        slurm.put("mem", Value.of(resources.memory().text()));
        slurm.put("cpus_per_task", Value.of(resources.cpusPerTask()));
        resources.gres().ifPresent(gres -> slurm.put("gres", Value.of(gres)));
        resources.maxConcurrent().ifPresent(cap -> slurm.put("max_concurrent", Value.of(cap)));
        if (!resources.extraArgs().isEmpty()) {
            slurm.put("extra_args", texts(resources.extraArgs()));
        }
        return new Dict(slurm);
    }

    private static Value parameter(Parameter parameter) {
        Map<String, Value> entries = new LinkedHashMap<>();
        parameter.abbrev().ifPresent(abbrev -> entries.put("abbrev", Value.of(abbrev)));
        if (parameter instanceof Discrete discrete) {
            entries.put("type", Value.of("discrete"));
            entries.put("values", new Seq(discrete.values()));
            if (!discrete.labels().isEmpty()) {
                entries.put("labels", texts(discrete.labels()));
            }
        } else if (parameter instanceof Continuous continuous) {
            entries.put("type", Value.of("continuous"));
            entries.put("scale", word(continuous.scale()));
            entries.put("low", Value.of(continuous.low()));
            entries.put("high", Value.of(continuous.high()));
            entries.put("steps", Value.of(continuous.steps()));
        }
        parameter.defaultValue().ifPresent(chosen -> entries.put("default", chosen));
        return new Dict(entries);
    }

    private static Value word(Enum<?> constant) {
        return Value.of(constant.name().toLowerCase(Locale.ROOT));
    }

    private static void oversight(Oversight oversight, Map<String, Value> top) {
        oversight.halving().ifPresent(halving -> top.put("successive_halving", halving(halving)));
        if (oversight.pruneGraceSeconds() != Oversight.DEFAULT_PRUNE_GRACE_SECONDS) {
            top.put("prune_grace_seconds", Value.of(oversight.pruneGraceSeconds()));
        }
        if (!oversight.discord().equals(Discord.NONE)) {
            top.put("discord", discord(oversight.discord()));
        }
        if (!oversight.mcpServers().isEmpty()) {
            top.put(
                    "mcp_servers",
                    new Seq(oversight.mcpServers().stream()
                            .map(ConfigWriter::server)
                            .toList()));
        }
        if (!oversight.monitoring().equals(Monitoring.DEFAULT)) {
            top.put(MonitoringSection.NAME, MonitoringSection.write(oversight.monitoring()));
        }
    }

    private static Value halving(SuccessiveHalving halving) {
        Map<String, Value> entries = new LinkedHashMap<>();
        entries.put("metric", Value.of(halving.metric()));
        entries.put("direction", word(halving.direction()));
        entries.put("min_steps", Value.of(halving.minSteps()));
        entries.put("budget", Value.of(halving.budget()));
        entries.put("eta", Value.of(halving.eta()));
        entries.put("mode", word(halving.mode()));
        return new Dict(entries);
    }

    private static Value discord(Discord discord) {
        Map<String, Value> entries = new LinkedHashMap<>();
        discord.guildId().ifPresent(id -> entries.put("guild_id", Value.of(id)));
        discord.channelId().ifPresent(id -> entries.put("channel_id", Value.of(id)));
        discord.channelName().ifPresent(name -> entries.put("channel_name", Value.of(name)));
        entries.put("dashboard_refresh_seconds", Value.of(discord.dashboardRefreshSeconds()));
        return new Dict(entries);
    }

    private static Value server(McpServer server) {
        Map<String, Value> entries = new LinkedHashMap<>();
        entries.put("name", Value.of(server.name()));
        entries.put("command", Value.of(server.command()));
        entries.put("args", texts(server.args()));
        Map<String, Value> env = new LinkedHashMap<>();
        server.env().forEach((variable, value) -> env.put(variable, Value.of(value)));
        entries.put("env", new Dict(env));
        return new Dict(entries);
    }
}
