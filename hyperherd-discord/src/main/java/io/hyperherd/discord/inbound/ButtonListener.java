package io.hyperherd.discord.inbound;

import io.hyperherd.discord.connection.Place;
import io.hyperherd.discord.outbound.DashboardMessage;
import io.hyperherd.monitor.spi.Caller;
import io.hyperherd.monitor.spi.Reception;
import io.hyperherd.monitor.spi.Reply;
import io.hyperherd.monitor.spi.Reply.Audience;
import java.util.List;
import java.util.function.Consumer;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Hands what people click to the monitor: the answers to its questions, and the dashboard's Refresh. */
public final class ButtonListener extends ListenerAdapter {

    private final Place place;
    private final Reception reception;

    /** Creates it. */
    public ButtonListener(Place place, Reception reception) {
        this.place = place;
        this.reception = reception;
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        if (!place.channelId().equals(event.getChannelId())) {
            return;
        }
        Caller caller = Callers.of(event.getUser(), event.getMember());
        String button = event.getComponentId();
        if (button.equals(DashboardMessage.REFRESH)) {
            acknowledge(event, hook -> reception.refresh(caller).thenAccept(reply -> aside(hook, reply)));
        } else {
            Question.read(button)
                    .ifPresent(question -> acknowledge(
                            event,
                            hook -> reception
                                    .confirm(caller, question.token(), question.answer())
                                    .thenAccept(reply -> settle(hook, reply))));
        }
    }

    private static void acknowledge(ButtonInteractionEvent event, Consumer<InteractionHook> then) {
        event.deferEdit().queue(then, Answering::log);
    }

    /** A refresh shows in the dashboard; what there is to say about it concerns who clicked. */
    private static void aside(InteractionHook hook, Reply reply) {
        if (!reply.text().isBlank()) {
            Answering.followUp(hook, Answering.messages(reply), true);
        }
    }

    /** Takes the buttons away and answers below the question; what is for the caller alone leaves it open. */
    private static void settle(InteractionHook hook, Reply reply) {
        List<MessageCreateData> messages = Answering.messages(reply);
        if (reply.audience() == Audience.CALLER) {
            Answering.followUp(hook, messages, true);
            return;
        }
        hook.editOriginalComponents(List.of()).queue(done -> Answering.followUp(hook, messages, false), Answering::log);
    }
}
