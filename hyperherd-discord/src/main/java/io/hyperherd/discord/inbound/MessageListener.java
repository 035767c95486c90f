package io.hyperherd.discord.inbound;

import io.hyperherd.discord.connection.Place;
import io.hyperherd.discord.text.Addressing;
import io.hyperherd.discord.text.Addressing.Manner;
import io.hyperherd.monitor.spi.Caller;
import io.hyperherd.monitor.spi.Reception;
import io.hyperherd.monitor.spi.Reception.Taken;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.RestAction;

/** Hands messages that address the bot to the monitor. */
public final class MessageListener extends ListenerAdapter {

    private static final Logger LOG = System.getLogger(MessageListener.class.getName());
    private static final Emoji SEEN = Emoji.fromUnicode("👀");

    private final Place place;
    private final Reception reception;
    private final Set<String> allowedBots;
    private final AtomicBoolean warned = new AtomicBoolean();

    /** Creates it; other bots are heard only if they are listed by id, or two bots might talk for ever. */
    public MessageListener(Place place, Reception reception, Set<String> allowedBots) {
        this.place = place;
        this.reception = reception;
        this.allowedBots = Set.copyOf(allowedBots);
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Message message = event.getMessage();
        if (!event.getChannel().getId().equals(place.channelId()) || !isHeard(message)) {
            return;
        }
        addressing()
                .read(message.getContentRaw(), manner(message))
                .ifPresentOrElse(text -> take(message, text), () -> warnIfBlinded(message));
    }

    private boolean isHeard(Message message) {
        String author = message.getAuthor().getId();
        boolean own = author.equals(message.getJDA().getSelfUser().getId());
        return !own && (!message.getAuthor().isBot() || allowedBots.contains(author));
    }

    private Addressing addressing() {
        String name = place.client().getSelfUser().getName();
        String nameHere = place.guild().getSelfMember().getEffectiveName();
        return new Addressing(place.client().getSelfUser().getId(), List.of(name, nameHere));
    }

    private static Manner manner(Message message) {
        Message original = message.getReferencedMessage();
        boolean answersBot = original != null
                && original.getAuthor()
                        .getId()
                        .equals(message.getJDA().getSelfUser().getId());
        return answersBot ? Manner.ANSWERED : Manner.SAID;
    }

    private void take(Message message, String text) {
        Caller caller = Callers.of(message.getAuthor(), message.getMember());
        io.hyperherd.monitor.spi.Message said = new io.hyperherd.monitor.spi.Message(
                message.getTimeCreated().toInstant(),
                Callers.SOURCE,
                message.getAuthor().getName(),
                text);
        var unused = reception.message(caller, said).thenAccept(taken -> tell(message, taken));
    }

    private void tell(Message message, Taken taken) {
        switch (taken) {
            case TAKEN -> send(() -> message.addReaction(SEEN));
            case NOT_ALLOWED ->
                send(() -> message.reply(
                        "You are not on the list of those who may give orders here; see allowed_users and allowed_roles"
                                + " under monitor: in hyperherd.yaml."));
            case BLANK -> {
                // Nothing was asked.
            }
        }
    }

    private static void send(Supplier<RestAction<?>> action) {
        try {
            action.get().queue(done -> {}, failed -> LOG.log(Level.DEBUG, "a message was not answered", failed));
        } catch (InsufficientPermissionException notPermitted) {
            LOG.log(Level.DEBUG, "a message was not answered", notPermitted);
        }
    }

    /** A message without anything in it is what arrives when the bot may not read what people write. */
    private void warnIfBlinded(Message message) {
        boolean ordinary = message.getType() == MessageType.DEFAULT || message.getType() == MessageType.INLINE_REPLY;
        boolean nothing = message.getContentRaw().isEmpty()
                && message.getAttachments().isEmpty()
                && message.getEmbeds().isEmpty()
                && message.getStickers().isEmpty();
        if (ordinary && nothing && warned.compareAndSet(false, true)) {
            LOG.log(
                    Level.WARNING,
                    "Discord hands over messages without their text: switch on MESSAGE CONTENT INTENT on the page Bot"
                            + " of the application. Until then only mentions and slash commands are understood.");
        }
    }
}
