package io.hyperherd.core.config;

import io.hyperherd.ConfigException;
import io.hyperherd.SweepDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads sweep files that tests write. */
record SweepFiles(Path directory) {

    /** A file with every key that there is. */
    static final String EVERYTHING = """
            name: everything
            workspace: ignored
            x-common: &gpu {gres: "gpu:1"}
            scheduler: slurm
            grid: [lr, opt]
            slurm:
              <<: *gpu
              partition: main
              time: "10:00:00"
              mem: 16G
              cpus_per_task: 4
              max_concurrent: 8
              extra_args: ["--exclusive", "--nice=5"]
            launcher: ./scripts/../launch.sh
            static_overrides: [seed=1, "note=two words"]
            parameters:
              lr: {type: continuous, abbrev: l, low: 1e-5, high: 1e-2, scale: log, steps: 4, default: 1e-3}
              opt: {type: discrete, values: [adam, a/b, [1, 2], null, 1e-3], labels: [adam, ab, pair, none, tiny]}
              depth:
                type: discrete
                values: [1, 2, 4]
                default: 2
            conditions:
              - name: first
                when: {opt: [adam, "007"], lr: {le: 1e-3}, expr: depth > 1}
                exclude: {depth: 4}
                force: {depth: 1}
                set: {warmup: {expr: "depth * 10"}, mode: fast}
              - when: {depth: {not_in: [1]}}
                exclude: {lr: [1e-5, 1e-4], opt: null}
            successive_halving: {metric: loss, direction: min, min_steps: 1, budget: 9, eta: 3, mode: asha}
            prune_grace_seconds: 0
            discord: {guild_id: "1", channel_id: "2", channel_name: herd, dashboard_refresh_seconds: 30}
            mcp_servers:
              - {name: tools, command: run, args: [--fast], env: {KEY: value}}
            monitor:
              on_failure: notify
              objective: minimize loss
              canary_minutes: 5
              poll_seconds: 10
              heartbeat_seconds: 0
              allowed_users: ["7"]
              allowed_roles: ["8"]
              model:
                provider: ollama
                name: small
                base_url: "http://localhost:11434"
                budget_usd: 0.5
                budget_usd_per_day: 0.1
                budget_tokens: 1000
                budget_tokens_per_day: 10
                timeout_seconds: 9
            """;

    SweepDefinition read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    SweepDefinition read(byte[] content) {
        try {
            return ConfigReader.read(Files.write(directory.resolve("s.yaml"), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the complaint about {@code text}, with the file called {@code s.yaml}. */
    String complaint(String text) {
        return complaint(text.getBytes(StandardCharsets.UTF_8));
    }

    String complaint(byte[] content) {
        try {
            return "accepted: " + read(content);
        } catch (ConfigException e) {
            return e.getMessage().replace(directory + "/", "");
        }
    }
}
