package io.hyperherd.monitor.command;

import io.hyperherd.HyperHerdException;
import io.hyperherd.TrialStatus;
import io.hyperherd.monitor.file.Journal;
import io.hyperherd.monitor.spi.Caller;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Command;
import io.hyperherd.monitor.spi.Command.Effect;
import io.hyperherd.monitor.spi.Reception.Answer;
import io.hyperherd.monitor.spi.Reply;
import io.hyperherd.monitor.spi.Request;
import io.hyperherd.monitor.spi.ToolCall.Resubmission;
import io.hyperherd.monitor.spi.ToolResult;
import io.hyperherd.monitor.tool.Authority;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Does what people ask for. For the thread that owns the workspace. */
public final class Commands {

    private final Desk desk;
    private final AllowList allowed;
    private final Confirmations confirmations;
    private final Views views;

    /** Creates the commands at {@code desk}. */
    public Commands(Desk desk, AllowList allowed, Clock clock) {
        this.desk = desk;
        this.allowed = allowed;
        confirmations = new Confirmations(clock);
        views = new Views(desk, clock);
    }

    /** Returns whether {@code caller} may give orders. */
    public boolean allows(Caller caller) {
        return allowed.allows(caller);
    }

    /** Does it, or says why not. */
    public Reply handle(Request request) {
        Optional<Command> command = CommandList.ALL.stream()
                .filter(known -> known.name().equals(request.command()))
                .findFirst();
        if (command.isEmpty()) {
            return Reply.aside("There is no command '" + request.command() + "'; /help lists them.");
        }
        if (command.get().effect() == Effect.ACTS && !allows(request.caller())) {
            return refusal();
        }
        return attempt(() -> answer(new Given(request)));
    }

    private static Reply refusal() {
        return Reply.aside(
                "You may look, but not act: 'monitor.allowed_users' and 'monitor.allowed_roles' in the sweep's file"
                        + " say who may.");
    }

    private static Reply attempt(Supplier<Reply> work) {
        try {
            return work.get();
        } catch (HyperHerdException | IllegalArgumentException refused) {
            return Reply.aside(String.valueOf(refused.getMessage()));
        }
    }

    /** Takes the answer to a question. */
    public Reply confirm(Caller caller, String token, Answer answer) {
        return allows(caller) ? attempt(() -> confirmations.answer(caller, token, answer)) : refusal();
    }

    /** Puts a question of the operator's to everybody who is allowed. */
    public Reply askToStopAll() {
        return confirmations.ask(Optional.empty(), stopAllQuestion("The operator wants to cancel"), this::stopAll);
    }

    private String stopAllQuestion(String who) {
        long live = desk.look().trials().stream()
                .filter(trial -> trial.trial().status().isLive())
                .count();
        return who + " all " + live + " live trials. Do it?";
    }

    private Reply answer(Given given) {
        Caller caller = given.caller();
        return switch (given.command()) {
            case "run" ->
                told(desk.workshop()
                        .actions()
                        .run(List.of(given.index()), Resubmission.ENDED, "/run of " + caller.name(), Authority.PERSON));
            case "run_all" -> runAll(caller);
            case "stop" -> told(desk.workshop().actions().stop(given.index(), Authority.PERSON));
            case "stop_all" -> confirmations.ask(Optional.of(caller), stopAllQuestion("This cancels"), this::stopAll);
            case "prune" -> prune(given);
            case "confirm" -> confirm(caller, given.text("token").orElse(""), Answer.YES);
            case "shutdown" -> {
                desk.shutDown(caller.name());
                yield Reply.words("Ending the monitor; trials go on.");
            }
            default -> views.answer(given);
        };
    }

    private Reply runAll(Caller caller) {
        List<Integer> pending = desk.look().trials().stream()
                .filter(trial -> trial.trial().status().isPending())
                .map(trial -> trial.trial().index())
                .toList();
        return pending.isEmpty()
                ? Reply.words("There is nothing to submit.")
                : told(desk.workshop()
                        .actions()
                        .run(pending, Resubmission.ENDED, "/run_all of " + caller.name(), Authority.PERSON));
    }

    private Reply stopAll() {
        return told(desk.workshop().actions().stopAll());
    }

    private Reply prune(Given given) {
        int index = given.index();
        String reason =
                given.text("reason").orElse("/prune of " + given.caller().name());
        TrialStatus status = desk.look().trials().stream()
                .map(trial -> trial.trial())
                .filter(trial -> trial.index() == index)
                .findFirst()
                .map(trial -> trial.status())
                .orElseThrow(() -> new IllegalArgumentException("There is no trial " + index + "."));
        return confirmations.ask(
                Optional.of(given.caller()),
                "This stops trial " + index + ", which is " + status.word() + ", for good. Do it?",
                () -> told(desk.workshop().actions().prune(index, Journal.cut(reason), Authority.PERSON)));
    }

    private static Reply told(ToolResult result) {
        return switch (result.outcome()) {
            case DONE -> Reply.words(ResultWords.of(result.text()));
            case REFUSED -> Reply.aside("Nothing was done: " + ResultWords.of(result.text()));
            case FAILED -> Reply.words("That failed: " + ResultWords.of(result.text()));
        };
    }
}
