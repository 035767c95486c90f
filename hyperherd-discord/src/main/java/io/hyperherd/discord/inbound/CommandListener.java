package io.hyperherd.discord.inbound;

import io.hyperherd.discord.connection.Place;
import io.hyperherd.monitor.spi.Reception;
import io.hyperherd.monitor.spi.Request;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** Hands slash commands to the monitor, and its answers to who gave them. */
public final class CommandListener extends ListenerAdapter {

    private final Place place;
    private final Reception reception;

    /** Creates it. */
    public CommandListener(Place place, Reception reception) {
        this.place = place;
        this.reception = reception;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        if (!place.channelId().equals(event.getChannelId())) {
            event.reply("This sweep is operated from <#" + place.channelId() + ">.")
                    .setEphemeral(true)
                    .queue(done -> {}, failed -> {});
            return;
        }
        Map<String, String> values = event.getOptions().stream()
                .collect(Collectors.toMap(OptionMapping::getName, OptionMapping::getAsString));
        Request request = new Request(Callers.of(event.getUser(), event.getMember()), event.getName(), values);
        Answering.answer(event, reception.command(request));
    }
}
