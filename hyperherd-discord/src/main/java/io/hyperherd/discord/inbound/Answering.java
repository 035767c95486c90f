package io.hyperherd.discord.inbound;

import io.hyperherd.discord.outbound.Parcel;
import io.hyperherd.discord.text.Messages;
import io.hyperherd.monitor.spi.Reply;
import io.hyperherd.monitor.spi.Reply.Audience;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;

/**
 * Answers interactions within the three seconds that Discord grants.
 *
 * <p>Whether only the caller sees an answer must be said with the first word. So a quick answer is given at once; for a
 * slow one the wait is shown to everybody, and taken back where the answer turns out to be for the caller alone.
 */
final class Answering {

    private static final Logger LOG = System.getLogger(Answering.class.getName());
    private static final Duration QUICK = Duration.ofMillis(1500);

    private Answering() {}

    static void answer(IReplyCallback event, CompletionStage<Reply> coming) {
        CompletableFuture<Reply> reply = coming.toCompletableFuture().exceptionally(Answering::defect);
        var unused = reply.thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), QUICK.toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(
                        quick -> quick.ifPresentOrElse(now -> answerNow(event, now), () -> answerLater(event, reply)))
                .exceptionally(Answering::log);
    }

    private static void answerNow(IReplyCallback event, Reply reply) {
        List<MessageCreateData> messages = messages(reply);
        boolean aside = reply.audience() == Audience.CALLER;
        event.reply(messages.get(0))
                .setEphemeral(aside)
                .queue(hook -> followUp(hook, messages.subList(1, messages.size()), aside), Answering::log);
    }

    private static void answerLater(IReplyCallback event, CompletableFuture<Reply> coming) {
        event.deferReply().queue(hook -> whenThere(hook, coming), Answering::log);
    }

    private static void whenThere(InteractionHook hook, CompletableFuture<Reply> coming) {
        var unused = coming.thenAccept(reply -> {
                    List<MessageCreateData> messages = messages(reply);
                    if (reply.audience() == Audience.CALLER) {
                        hook.deleteOriginal().queue(gone -> followUp(hook, messages, true), Answering::log);
                    } else {
                        followUp(hook, messages, false);
                    }
                })
                .exceptionally(Answering::log);
    }

    /** Sends the messages one after the other: sent at once they might arrive in any order. */
    static void followUp(InteractionHook hook, List<MessageCreateData> messages, boolean aside) {
        if (messages.isEmpty()) {
            return;
        }
        List<MessageCreateData> rest = messages.subList(1, messages.size());
        try {
            hook.sendMessage(messages.get(0))
                    .setEphemeral(aside)
                    .queue(sent -> followUp(hook, rest, aside), Answering::log);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "the connection was closed before an answer was sent", closed);
        }
    }

    /** Returns the messages of an answer, at least one; a question ends with its buttons. */
    static List<MessageCreateData> messages(Reply reply) {
        String text = reply.form() == Reply.Form.BLOCK ? Messages.code(reply.text()) : reply.text();
        List<Parcel> parcels = Parcel.pack(text.isBlank() && reply.files().isEmpty() ? "Done." : text, reply.files());
        Optional<ActionRow> buttons = reply.confirmation().map(Question::buttons);
        return IntStream.range(0, parcels.size())
                .mapToObj(i -> {
                    MessageCreateBuilder message = parcels.get(i).builder();
                    buttons.filter(row -> i == parcels.size() - 1).ifPresent(message::setComponents);
                    return message.build();
                })
                .toList();
    }

    /** Whoever asked is told of a failure; its message may concern nobody but who reads the log. */
    private static Reply defect(Throwable failure) {
        LOG.log(Level.WARNING, "a command failed", failure);
        return Reply.aside("That failed; the monitor's log says why.");
    }

    static @Nullable Void log(Throwable failure) {
        LOG.log(Level.WARNING, "Discord did not take an answer: " + failure.getMessage());
        return null;
    }
}
