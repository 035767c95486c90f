package io.hyperherd.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigComplaintsTest {

    private static final String TOP = "name: x\ngrid: all\nparameters:\n  lr: {type: discrete, values: [1, 2]}\n";

    @TempDir
    private Path directory;

    private String complaint(String text) {
        return new SweepFiles(directory).complaint(text);
    }

    private static Arguments top(String line, String at, String text) {
        return Arguments.of(TOP + line, "s.yaml:" + at + ": " + text);
    }

    private static Arguments parameter(String body, String at, String text) {
        return Arguments.of(
                "name: x\ngrid: all\nparameters:\n  p: {" + body + "}", "s.yaml:" + at + ": parameters.p" + text);
    }

    private static Arguments condition(String body, String at, String text) {
        return Arguments.of(
                TOP + "conditions:\n  - {name: c, " + body + "}", "s.yaml:" + at + ": condition 'c'" + text);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                top(
                        "slurm: {time: 10:00:00}",
                        "5:15",
                        "slurm.time: text is needed, but 10:00:00 is read as the number 36000; put it in quotes: \"10:00:00\""),
                top(
                        "slurm: {mem: 8000}",
                        "5:14",
                        "slurm.mem: text is needed, but 8000 is a number; put it in quotes: \"8000\""),
                top(
                        "slurm: {partition: \"long --exclusive\"}",
                        "5:20",
                        "slurm.partition: 'long --exclusive' contains a blank; it must be one word"),
                top("slurm: {gres: \"gpu:1 --nice\"}", "5:15", "slurm.gres: 'gpu:1 --nice' contains a blank"),
                top("slurm: {time: 1h}", "5:15", "slurm.time: '1h' is no time; write minutes, MM:SS"),
                top("slurm: {mem: 8 Gigs}", "5:14", "slurm.mem: '8 Gigs' contains a blank"),
                top("slurm: {mem: lots}", "5:14", "slurm.mem: 'lots' is no amount of memory"),
                top("slurm: {partition: \"\"}", "5:20", "slurm.partition: is empty"),
                top("slurm: {partition: \"a\\nb\"}", "5:20", "slurm.partition: contains the control character U+000A"),
                top("slurm: {cpus_per_task: 0}", "5:24", "slurm.cpus_per_task: 0 is too small; at least 1 is needed"),
                top("slurm: {max_concurrent: 0}", "5:25", "slurm.max_concurrent: 0 is too small"),
                top(
                        "slurm: {max_concurent: 3}",
                        "5:9",
                        "slurm: unknown key 'max_concurent'; did you mean 'max_concurrent'? Allowed: partition, time"),
                top(
                        "slurm: {extra_args: [-x, exclusive]}",
                        "5:26",
                        "slurm.extra_args: every entry is one option of sbatch"),
                top("slurm: {gres: \"a\\tb\"}", "5:15", "slurm.gres: contains the control character U+0009"),
                top("slurm:", "5:7", "slurm: a map"),
                top(
                        "conditions:",
                        "5:12",
                        "conditions: a list of conditions, or [] for none, is needed, but nothing is there"),
                top("condition: []", "5:1", "unknown key 'condition'; did you mean 'conditions'? Allowed: name"),
                top("launcher: 5", "5:11", "launcher: text is needed, but 5 is a number"),
                top("launcher: \"a\\0b\"", "5:11", "launcher: contains U+0000"),
                top("static_overrides: [a, 1]", "5:23", "static_overrides: text is needed"),
                top("static_overrides: [\"a\\0\"]", "5:20", "static_overrides: contains U+0000"),
                top("scheduler: 5", "5:12", "scheduler: text is needed"),
                top("prune_grace_seconds: -1", "5:22", "prune_grace_seconds: -1 is too small; at least 0"),
                top("discord: {guild_id: 123}", "5:21", "discord.guild_id: text is needed, but 123 is a number"),
                top("monitor: {on_failure: fix}", "5:23", "monitor.on_failure: 'fix' is not allowed here"),
                top("monitor: {poll_seconds: 0}", "5:25", "monitor.poll_seconds: 0 is too small; at least 1"),
                top("monitor: {objective: fast}", "5:22", "monitor.objective: write 'minimize METRIC'"),
                top("monitor: {model: {name: a}}", "5:11", "monitor.model: 'provider' is missing"),
                top(
                        "monitor: {model: {provider: ollama, timeout_seconds: 0}}",
                        "5:54",
                        "monitor.model.timeout_seconds: 0 is too small"),
                top("mcp_servers: [{name: a}]", "5:15", "mcp_servers: 'command' is missing"),
                top("mcp_servers: [{name: a, command: b, env: {A: 1}}]", "5:46", "mcp_servers.env.A: text is needed"),
                top(
                        "successive_halving: {metric: a, direction: min, min_steps: 9, budget: 3}",
                        "5:60",
                        "successive_halving.min_steps: 9 is more than the budget 3"),
                top(
                        "successive_halving: {metric: a, direction: Min, min_steps: 1, budget: 3}",
                        "5:44",
                        "successive_halving.direction: 'Min' is not allowed here; did you mean 'min'? Allowed: min, max"),
                top("1: x", "5:1", "keys must be text"),
                Arguments.of(
                        "name: 2024\nparameters: {}",
                        "s.yaml:1:7: name: text is needed, but 2024 is a number; put it in quotes: \"2024\""),
                Arguments.of("name: x\nparameters: {}", "s.yaml:2:1: parameters: at least one parameter is needed"),
                Arguments.of("grid: all\n", "s.yaml:1:1: 'name' is missing"),
                Arguments.of("# nothing yet\n", "s.yaml:1:1: the file says nothing; a sweep needs at least 'name'"),
                Arguments.of("- a\n", "s.yaml:1:1: a map with 'key: value' lines is needed, not a list"),
                Arguments.of(
                        "name: \"a\\nb\"\nparameters: {p: {type: discrete, values: [1], default: 1}}",
                        "s.yaml:1:7: name: contains the control character U+000A"),
                parameter("values: [1]", "4:3", ".type: missing"),
                parameter(
                        "type: discret, values: [1]",
                        "4:13",
                        ".type: 'discret' is not allowed here; did you mean 'discrete'?"),
                parameter("type: discrete, values: []", "4:23", ".values: is empty"),
                parameter("type: discrete", "4:3", ": 'values' is missing"),
                parameter(
                        "type: discrete, values: [1], low: 3",
                        "4:36",
                        ": unknown key 'low'; allowed: type, abbrev, values, labels, default"),
                parameter(
                        "type: discrete, values: [2024-01-02]",
                        "4:32",
                        ".values: 2024-01-02 is a date, which cannot be a value; put it in quotes"),
                parameter("type: discrete, values: [1, .nan]", "4:35", ".values: is not a number (NaN)"),
                parameter("type: discrete, values: [a/b]", "4:32", ".values: 'a/b' contains '/'"),
                parameter(
                        "type: discrete, values: [[1]]",
                        "4:32",
                        ".values: a list or map cannot name a trial; add 'labels'"),
                parameter("type: discrete, values: [1, 2], labels: [a]", "4:39", ".labels: 1 labels for 2 values"),
                parameter("type: discrete, values: [1, 2], labels: [a, a]", "4:51", ".labels: 'a' is there twice"),
                parameter("type: discrete, values: [1], labels: [\"\"]", "4:45", ".labels: a label must not be empty"),
                parameter("type: discrete, values: [1], labels: []", "4:36", ".labels: is an empty list"),
                parameter(
                        "type: discrete, values: [1], labels: [\"a\\tb\"]",
                        "4:45",
                        ".labels: 'a\\tb' contains the control character U+0009"),
                parameter(
                        "type: discrete, values: [1, 2], default: 3",
                        "4:48",
                        ".default: 3 is not one of the values: 1, 2"),
                parameter("type: continuous, low: 2, high: 1", "4:30", ".low: low 2.0 must be less than high 1.0"),
                parameter(
                        "type: continuous, low: 0, high: 1, scale: log", "4:30", ".low: a log scale needs low above 0"),
                parameter(
                        "type: continuous, low: 0, high: 1, scale: lg",
                        "4:49",
                        ".scale: 'lg' is not allowed here; did you mean 'log'?"),
                parameter("type: continuous, low: 0, high: .inf", "4:39", ".high: is infinite"),
                parameter("type: continuous, low: 0, high: 1, steps: 0", "4:49", ".steps: 0 is out of range"),
                parameter(
                        "type: continuous, low: 0, high: 1, default: 2",
                        "4:51",
                        ".default: 2.0 is not between low 0.0 and high 1.0"),
                parameter("type: discrete, values: [1], abbrev: é", "4:44", ".abbrev: 'é' cannot stand in a file name"),
                parameter(
                        "type: discrete, values: [1], abbrev: \"a\\n\"",
                        "4:44",
                        ".abbrev: 'a\\n' cannot stand in a file name"),
                condition("when: {lr: 1}", "6:5", ": does nothing; add 'exclude', 'force' or 'set'"),
                condition("when: {}, force: {lr: 1}", "6:15", ": when: is empty"),
                condition("force: {lr: 1}", "6:5", ": 'when' is missing"),
                condition("when: {lr: {lte: 1}}, force: {lr: 1}", "6:22", ": when.lr: unknown comparison 'lte'"),
                condition("when: {lr: {in: 1}}, force: {lr: 1}", "6:22", ": when.lr: 'in' needs a list"),
                condition("when: {expr: \"5\"}, force: {lr: 1}", "6:28", ": when.expr: an expression is text"),
                condition("when: {expr: \" \"}, force: {lr: 1}", "6:28", ": when.expr: the expression is empty"),
                condition("when: {expr: lr +}, force: {lr: 1}", "6:28", ": when.expr: "),
                condition(
                        "when: {rl: 1}, force: {lr: 1}",
                        "6:26",
                        ": when.rl: no parameter is called 'rl'; did you mean 'lr'?"),
                condition("when: {lr: 1}, force: {x: 1}", "6:41", ": force.x: no parameter is called 'x'"),
                condition("when: {lr: 1}, exclude: {x: 1}", "6:43", ": exclude.x: no parameter is called 'x'"),
                condition(
                        "when: {lr: 1}, exclude: 5", "6:39", ": exclude: a map from names to values is needed, not 5"),
                condition("when: {lr: 1}, force: {lr: inf}", "6:42", ": force.lr: is infinite"),
                condition("when: {lr: 1}, set: {\"\": 1}", "6:30", ": set: a key must not be empty"),
                condition("when: {lr: 1}, set: {k: {expr: q}}", "6:46", ": set.k.expr: unknown name q; available: lr"),
                Arguments.of(
                        TOP.replace("all", "[rl]"),
                        "s.yaml:2:8: grid: no parameter is called 'rl'; did you mean 'lr'?"),
                Arguments.of(
                        TOP.replace("all", "lr"),
                        "s.yaml:2:7: grid: write 'all', or a list of parameter names such as [lr, wd], not 'lr'"),
                Arguments.of(
                        TOP.replace("grid: all", "grid: "),
                        "s.yaml:4:3: parameters.lr: without 'grid' every parameter needs a default"),
                Arguments.of(
                        TOP.replace("all", "[]"),
                        "s.yaml:4:3: parameters.lr: a parameter that 'grid' does not list needs a default"),
                Arguments.of(
                        TOP.replace("lr:", "a=b:").replace("[1, 2]", "[1], abbrev: a"),
                        "s.yaml:4:3: parameters.a=b: the name must not contain ="),
                Arguments.of(
                        TOP.replace("lr:", "größe:"),
                        "s.yaml:4:3: parameters.größe: the name cannot stand in a file name"),
                Arguments.of(
                        TOP + "  +lr: {type: discrete, values: [1], abbrev: l}",
                        "s.yaml:5:3: parameters.+lr: expressions know both this and 'lr' as 'lr'"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhereAndWhat(String text, String expected) {
        assertThat(complaint(text).lines()).anySatisfy(line -> assertThat(line).startsWith(expected));
    }

    @Test
    void namesAllThatIsWrongInTheOrderOfTheFile() {
        String complaint = complaint("name: 1\ngrid: 2\nparameters: {p: {type: discrete}}\nslurm: 3\n");
        assertThat(complaint.lines()).hasSize(4);
        assertThat(complaint.lines().map(line -> line.split(":", -1)[1])).containsExactly("1", "2", "3", "4");
    }

    @Test
    void stopsCountingOutProblemsAfterTen() {
        String complaint = complaint(
                TOP + IntStream.range(0, 25).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining()));
        assertThat(complaint.lines()).hasSize(11);
        assertThat(complaint).endsWith("and 15 more");
    }
}
