package io.hyperherd.discord;

import static io.hyperherd.discord.Rig.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.discord.connection.Endpoints;
import io.hyperherd.discord.fake.Answer;
import io.hyperherd.discord.fake.FakeDiscord;
import io.hyperherd.discord.fake.Person;
import io.hyperherd.spi.SweepMonitor;
import io.hyperherd.spi.SweepMonitor.Duplicates;
import io.hyperherd.spi.SweepMonitor.Operation;
import io.hyperherd.spi.SweepMonitor.Request;
import io.hyperherd.spi.SweepMonitor.Terminal;
import io.hyperherd.spi.SweepMonitor.Work;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The monitor itself, over a sweep whose trials run on this machine, is operated from a Discord on loopback. */
class DaemonIT {

    @TempDir
    private Path workspace;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private FakeDiscord discord;
    private String home;
    private SweepMonitor monitor;
    private final CompletableFuture<Integer> status = new CompletableFuture<>();

    @BeforeEach
    void set() throws Exception {
        discord = new FakeDiscord();
        home = discord.addChannel("demo", "");
        Files.writeString(workspace.resolve("launch.sh"), """
                #!/bin/sh
                echo "epoch 1 loss 0.5"
                case $1 in *x=3*) ;; *) exec sleep 600 ;; esac
                stream=$HYPERHERD_WORKSPACE/.hyperherd/results/$HYPERHERD_TRIAL_ID/stream
                mkdir -p "$stream"
                for step in 0 1 2 3; do
                  echo "{\\"step\\": $step, \\"value\\": 0.$((9 - step)), \\"ts\\": 1780000000}" >> "$stream/loss.jsonl"
                done
                """);
        assertThat(workspace.resolve("launch.sh").toFile().setExecutable(true)).isTrue();
        Files.writeString(workspace.resolve("hyperherd.yaml"), """
                name: demo
                grid: all
                scheduler: local
                launcher: ./launch.sh
                parameters:
                  x: {type: discrete, abbrev: x, values: [1, 2, 3]}
                discord:
                  guild_id: "%s"
                  dashboard_refresh_seconds: 1
                monitor:
                  poll_seconds: 1
                  allowed_roles: ["%s"]
                """.formatted(FakeDiscord.GUILD, Person.OPERATORS));
        monitor = ServiceLoader.load(SweepMonitor.class).findFirst().orElseThrow();
    }

    @AfterEach
    void clear() {
        monitor.stop();
        discord.close();
    }

    @Test
    void aSweepIsOperatedByCommands() {
        start(Operation.PASSIVE);

        assertThat(text(Person.MALLORY, "status", Map.of())).contains("3 ready");
        assertThat(text(Person.MALLORY, "run", Map.of("index", 0))).contains("not act");
        text(Person.ALICE, "run", Map.of("index", 0));
        eventually(() -> assertThat(posts()).contains("▶️ trial 0 running"));
        eventually(() -> assertThat(dashboard()).contains("1 running"));

        assertThat(text(Person.ALICE, "tail", Map.of("index", 0))).contains("epoch 1 loss 0.5");
        text(Person.ALICE, "stop", Map.of("index", 0));
        eventually(() -> assertThat(text(Person.ALICE, "status", Map.of())).contains("1 cancelled"));

        text(Person.ALICE, "shutdown", Map.of());
        assertThat(status.join()).isZero();
        assertThat(posts()).last().asString().startsWith("🛑");
        assertThat(discord.topic(home)).doesNotContain("hyperherd-heartbeat");
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain(FakeDiscord.TOKEN);
    }

    @Test
    void pruningIsDoneOnlyWhenItIsConfirmed() {
        start(Operation.PASSIVE);
        text(Person.ALICE, "run", Map.of("index", 1));
        eventually(() -> assertThat(posts()).contains("▶️ trial 1 running"));

        String asked = discord.runs(Person.ALICE, home, "prune", Map.of("index", 1, "reason", "diverged"));
        eventually(() -> assertThat(discord.answers(asked)).isNotEmpty());
        DataObject question = discord.shows(home, discord.answers(asked).get(0));
        String yes = FakeDiscord.buttons(question).get(0);

        String denied = discord.clicks(Person.MALLORY, question, yes);
        eventually(() -> assertThat(discord.answers(denied))
                .last()
                .satisfies(answer -> assertThat(answer.isPrivate()).isTrue()));
        assertThat(text(Person.ALICE, "status", Map.of())).contains("1 running");

        discord.clicks(Person.ALICE, question, yes);
        eventually(() -> assertThat(text(Person.ALICE, "status", Map.of())).contains("1 pruned"));
    }

    @Test
    void aTrialThatEndsIsDrawnInItsThread() {
        start(Operation.PASSIVE);

        text(Person.ALICE, "run", Map.of("index", 2));

        eventually(() -> assertThat(posts()).contains("✅ trial 2 completed"));
        eventually(() -> assertThat(discord.threads()).singleElement().satisfies(thread -> {
            assertThat(thread.getString("name")).isEqualTo("trial-2");
            assertThat(discord.messages(thread.getString("id"))).singleElement().satisfies(message -> {
                assertThat(message.getString("content")).isEqualTo("🐕 loss");
                assertThat(message.getArray("attachments").getObject(0).getString("filename"))
                        .isEqualTo("plot.png");
            });
        }));
        String asked = discord.runs(Person.MALLORY, home, "plot", Map.of("metric", "loss"));
        eventually(() -> assertThat(discord.answers(asked))
                .anyMatch(answer -> !answer.files().isEmpty()));
    }

    @Test
    void theOperatorIsAnsweredByMention() {
        start(Operation.ACTIVE);
        eventually(() -> assertThat(posts()).anyMatch(post -> post.startsWith("🐕")));
        int before = posts().size();

        String mention = discord.mentions(Person.ALICE, home, "defaults");

        eventually(() -> assertThat(discord.reactions(mention)).containsExactly("👀"));
        eventually(() -> assertThat(posts().subList(before, posts().size())).anyMatch(post -> post.startsWith("🐕")));
    }

    private void start(Operation operation) {
        Request request = new Request(
                workspace.resolve("hyperherd.yaml"),
                workspace.toString(),
                new Work.Daemon(),
                "boot",
                OptionalInt.empty(),
                operation,
                Duplicates.REFUSE);
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put(DiscordChannelFactory.TOKEN_VARIABLE, FakeDiscord.TOKEN);
        variables.put(Endpoints.REST_VARIABLE, discord.restUrl());
        variables.put(Endpoints.GATEWAY_VARIABLE, discord.gatewayUrl());
        Terminal terminal = new Terminal(
                variables,
                Map.of(),
                InputStream.nullInputStream(),
                Optional.empty(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        new Thread(() -> status.complete(monitor.run(request, terminal)), "monitor").start();
        eventually(() -> assertThat(discord.topic(home)).contains("hyperherd-heartbeat"));
        eventually(() -> assertThat(discord.commands()).isNotEmpty());
    }

    /** Runs a command and returns all that is answered. */
    private String text(Person person, String command, Map<String, Object> options) {
        String asked = discord.runs(person, home, command, options);
        eventually(() -> assertThat(discord.answers(asked))
                .anyMatch(answer -> !answer.text().isEmpty()));
        return String.join(
                "\n", discord.answers(asked).stream().map(Answer::text).toList());
    }

    private List<String> posts() {
        return discord.messages(home).stream()
                .filter(message -> message.getObject("author").getString("id").equals(Person.BOT.id()))
                .map(message -> message.getString("content"))
                .filter(content -> !content.isEmpty())
                .toList();
    }

    private String dashboard() {
        return discord.pinned(home).toString();
    }
}
