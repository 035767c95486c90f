package io.hyperherd.core.config;

import io.hyperherd.Discord;
import io.hyperherd.McpServer;
import io.hyperherd.Monitoring;
import io.hyperherd.Oversight;
import io.hyperherd.SuccessiveHalving;
import io.hyperherd.SuccessiveHalving.Direction;
import io.hyperherd.SuccessiveHalving.Mode;
import io.hyperherd.core.config.yaml.YamlNode;
import io.hyperherd.core.config.yaml.YamlNode.Entry;
import io.hyperherd.core.config.yaml.YamlNode.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the sections that say nothing about trials and their submission: pruning and the monitor. */
final class OversightSections {

    static final Keys HALVING = Keys.of("metric", "direction", "min_steps", "budget", "eta", "mode");
    static final Keys DISCORD = Keys.of("guild_id", "channel_id", "channel_name", "dashboard_refresh_seconds")
            .nullable("guild_id", "channel_id", "channel_name");
    static final Keys SERVER = Keys.of("name", "command", "args", "env");
    static final List<String> DIRECTIONS = List.of("min", "max");
    static final List<String> MODES = List.of("sync", "asha");

    private final Problems problems;

    private OversightSections(Problems problems) {
        this.problems = problems;
    }

    /** Returns what {@code top} declares; whatever is wrong with it is reported, and left out. */
    static Oversight read(Section top, Problems problems) {
        OversightSections sections = new OversightSections(problems);
        OptionalInt grace = top.integer("prune_grace_seconds");
        Oversight oversight = new Oversight(
                top.entry("successive_halving").flatMap(sections::halving),
                grace.orElse(Oversight.DEFAULT_PRUNE_GRACE_SECONDS),
                top.entry("discord").flatMap(sections::discord).orElse(Discord.NONE),
                sections.servers(top),
                top.entry(MonitoringSection.NAME)
                        .flatMap(entry -> MonitoringSection.read(entry, problems))
                        .orElse(Monitoring.DEFAULT));
        problems.addAll(OversightRules.check(oversight));
        return oversight;
    }

    private Optional<SuccessiveHalving> halving(Entry entry) {
        Label label = Label.FILE.child("successive_halving");
        return Section.open(entry.value(), entry.key().at(), label, HALVING, problems)
                .flatMap(this::halving);
    }

    private Optional<SuccessiveHalving> halving(Section section) {
        section.require("metric", "direction", "min_steps", "budget");
        Optional<String> metric = section.text("metric");
        Optional<String> direction = section.word("direction", DIRECTIONS);
        Optional<String> mode = section.word("mode", MODES);
        OptionalInt first = section.integer("min_steps");
        OptionalInt budget = section.integer("budget");
        OptionalInt eta = section.integer("eta");
        if (metric.isEmpty() || direction.isEmpty() || first.isEmpty() || budget.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SuccessiveHalving(
                metric.get(),
                direction.get().equals("min") ? Direction.MIN : Direction.MAX,
                first.getAsInt(),
                budget.getAsInt(),
                eta.orElse(SuccessiveHalving.DEFAULT_ETA),
                mode.filter("asha"::equals).isPresent() ? Mode.ASHA : Mode.SYNC));
    }

    private Optional<Discord> discord(Entry entry) {
        Label label = Label.FILE.child("discord");
        return Section.open(entry.value(), entry.key().at(), label, DISCORD, problems)
                .map(section -> new Discord(
                        section.text("guild_id"),
                        section.text("channel_id"),
                        section.text("channel_name"),
                        section.integer("dashboard_refresh_seconds").orElse(Discord.DEFAULT_REFRESH_SECONDS)));
    }

    private List<McpServer> servers(Section top) {
        return top.list("mcp_servers", "a list of servers, or [] for none,").orElse(List.of()).stream()
                .flatMap(server -> server(server, top.label("mcp_servers")).stream())
                .toList();
    }

    private Optional<McpServer> server(YamlNode node, Label label) {
        return Section.open(node, node.at(), label, SERVER, problems).map(section -> {
            section.require("name", "command");
            return new McpServer(
                    section.text("name").orElse(""),
                    section.text("command").orElse(""),
                    section.texts("args").orElse(List.of()),
                    section.entry("env").map(env -> environment(env, section)).orElse(Map.of()));
        });
    }

    private Map<String, String> environment(Entry env, Section section) {
        if (!(env.value() instanceof Mapping map)) {
            section.complain("env", Described.instead("a map from names to texts", env.value()));
            return Map.of();
        }
        List<String> names = map.entries().stream()
                .flatMap(entry -> entry.key().asText().stream())
                .toList();
        Keys keys = Keys.of(names.toArray(String[]::new));
        Map<String, String> variables = new LinkedHashMap<>();
        Section.open(map, env.key().at(), section.label("env"), keys, problems)
                .ifPresent(read ->
                        names.forEach(name -> read.text(name).ifPresent(value -> variables.put(name, value))));
        return variables;
    }
}
