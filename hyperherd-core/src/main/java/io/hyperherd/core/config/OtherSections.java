package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.Position;
import io.hyperherd.core.config.yaml.YamlNode;
import io.hyperherd.core.config.yaml.YamlNode.Entry;
import io.hyperherd.core.config.yaml.YamlNode.Mapping;
import java.util.List;
import java.util.OptionalInt;

/** Checks the sections that say nothing about trials and their submission: pruning and the monitor. */
final class OtherSections {

    static final Keys HALVING = Keys.of("metric", "direction", "min_steps", "budget", "eta", "mode");
    static final Keys DISCORD = Keys.of("guild_id", "channel_id", "channel_name", "dashboard_refresh_seconds")
            .nullable("guild_id", "channel_id", "channel_name");
    static final Keys SERVER = Keys.of("name", "command", "args", "env");

    private final Problems problems;

    OtherSections(Problems problems) {
        this.problems = problems;
    }

    void check(Section top) {
        top.entry("successive_halving").ifPresent(this::halving);
        top.atLeast("prune_grace_seconds", 0, top.integer("prune_grace_seconds"));
        top.entry("discord").ifPresent(this::discord);
        List<YamlNode> servers =
                top.list("mcp_servers", "a list of servers, or [] for none,").orElse(List.of());
        servers.forEach(server -> server(server, top.label("mcp_servers")));
    }

    private void halving(Entry entry) {
        Label label = Label.FILE.child("successive_halving");
        Section.open(entry.value(), entry.key().at(), label, HALVING, problems).ifPresent(section -> {
            section.require("metric", "direction", "min_steps", "budget");
            section.text("metric");
            section.word("direction", List.of("min", "max"));
            section.word("mode", List.of("sync", "asha"));
            section.atLeast("eta", 2, section.integer("eta"));
            steps(section);
        });
    }

    private static void steps(Section section) {
        OptionalInt first = section.integer("min_steps");
        OptionalInt budget = section.integer("budget");
        section.atLeast("min_steps", 1, first);
        section.atLeast("budget", 1, budget);
        if (first.isPresent() && budget.isPresent() && first.getAsInt() > budget.getAsInt()) {
            section.complain(
                    "min_steps", first.getAsInt() + " is more than the budget " + budget.getAsInt() + "; lower it");
        }
    }

    private void discord(Entry entry) {
        Label label = Label.FILE.child("discord");
        Section.open(entry.value(), entry.key().at(), label, DISCORD, problems).ifPresent(section -> {
            section.text("guild_id");
            section.text("channel_id");
            section.text("channel_name");
            section.integer("dashboard_refresh_seconds");
        });
    }

    private void server(YamlNode node, Label label) {
        Position at = node.at();
        Section.open(node, at, label, SERVER, problems).ifPresent(section -> {
            section.require("name", "command");
            section.text("name");
            section.text("command");
            section.texts("args");
            section.entry("env").ifPresent(env -> environment(env, section));
        });
    }

    private void environment(Entry env, Section section) {
        if (!(env.value() instanceof Mapping map)) {
            section.complain("env", Described.instead("a map from names to texts", env.value()));
            return;
        }
        List<String> names = map.entries().stream()
                .flatMap(entry -> entry.key().asText().stream())
                .toList();
        Keys keys = Keys.of(names.toArray(String[]::new));
        Section.open(map, env.key().at(), section.label("env"), keys, problems)
                .ifPresent(variables -> names.forEach(variables::text));
    }
}
