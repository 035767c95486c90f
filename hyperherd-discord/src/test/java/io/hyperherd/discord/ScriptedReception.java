package io.hyperherd.discord;

import io.hyperherd.discord.fake.Person;
import io.hyperherd.monitor.spi.Attachment;
import io.hyperherd.monitor.spi.Caller;
import io.hyperherd.monitor.spi.Command;
import io.hyperherd.monitor.spi.Command.Effect;
import io.hyperherd.monitor.spi.Command.Kind;
import io.hyperherd.monitor.spi.Command.Option;
import io.hyperherd.monitor.spi.Message;
import io.hyperherd.monitor.spi.Reception;
import io.hyperherd.monitor.spi.Reply;
import io.hyperherd.monitor.spi.Reply.Confirmation;
import io.hyperherd.monitor.spi.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A monitor that says what it is asked, does nothing, and obeys those with the role of operators alone. */
final class ScriptedReception implements Reception {

    static final String TOKEN = "t7";

    private static final Option INDEX = new Option("index", "the trial", Kind.INTEGER, true);

    final List<String> heard = new CopyOnWriteArrayList<>();
    final List<Message> messages = new CopyOnWriteArrayList<>();
    final CompletableFuture<Reply> slow = new CompletableFuture<>();

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("status", "the sweep at a glance", List.of(), Effect.LOOKS),
                new Command("tail", "the end of a log", List.of(INDEX), Effect.LOOKS),
                new Command("slow", "takes its time", List.of(), Effect.LOOKS),
                new Command("run", "submits a trial", List.of(INDEX), Effect.ACTS),
                new Command("stop", "stops a trial", List.of(INDEX), Effect.ACTS),
                new Command(
                        "prune",
                        "gives a trial up for good",
                        List.of(INDEX, new Option("reason", "why", Kind.TEXT, false)),
                        Effect.ACTS));
    }

    @Override
    public CompletionStage<Taken> message(Caller caller, Message message) {
        if (message.text().isBlank()) {
            return CompletableFuture.completedFuture(Taken.BLANK);
        }
        if (!isOperator(caller)) {
            return CompletableFuture.completedFuture(Taken.NOT_ALLOWED);
        }
        messages.add(message);
        return CompletableFuture.completedFuture(Taken.TAKEN);
    }

    @Override
    public CompletionStage<Reply> command(Request request) {
        if (request.command().equals("slow")) {
            return slow;
        }
        return CompletableFuture.completedFuture(answer(request));
    }

    private Reply answer(Request request) {
        String index = request.values().getOrDefault("index", "");
        boolean acts = commands().stream()
                .anyMatch(command -> command.name().equals(request.command()) && command.effect() == Effect.ACTS);
        if (acts && !isOperator(request.caller())) {
            return Reply.aside("You may look, but not act.");
        }
        heard.add((request.command() + " " + index).strip());
        return switch (request.command()) {
            case "status" -> Reply.block("demo: 3 running (3)");
            case "tail" -> log();
            case "run" -> Reply.words("Submitted " + index + ".");
            case "stop" -> Reply.words("Stopped " + index + ".");
            case "prune" -> Reply.question("Prune " + index + "? It is never run again.", new Confirmation(TOKEN));
            default -> Reply.aside("There is no command " + request.command() + ".");
        };
    }

    private static Reply log() {
        byte[] file = "idx\tloss\n".getBytes(StandardCharsets.UTF_8);
        return new Reply(
                Reply.Audience.EVERYBODY,
                Reply.Form.BLOCK,
                "epoch 1 ``` @everyone\n".repeat(120),
                List.of(new Attachment("results.tsv", "text/tab-separated-values", file)),
                Optional.empty());
    }

    @Override
    public CompletionStage<Reply> confirm(Caller caller, String token, Answer answer) {
        if (!isOperator(caller)) {
            return CompletableFuture.completedFuture(Reply.aside("Who was asked answers."));
        }
        heard.add("confirm " + token + " " + answer);
        return CompletableFuture.completedFuture(Reply.words(answer == Answer.YES ? "Pruned." : "Left as it is."));
    }

    @Override
    public CompletionStage<Reply> refresh(Caller caller) {
        heard.add("refresh");
        return CompletableFuture.completedFuture(Reply.aside("Refreshed a moment ago: wait 12 s."));
    }

    private static boolean isOperator(Caller caller) {
        return caller.roles().contains(Person.OPERATORS);
    }
}
