package io.hyperherd.discord.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What the fake remembers: one guild with its channels, threads, messages, pins, reactions and commands. */
final class World {

    static final String GUILD = "100000000000000001";

    private final Snowflakes ids = new Snowflakes();
    private final Map<String, DataObject> channels = new LinkedHashMap<>();
    private final Map<String, DataObject> threads = new LinkedHashMap<>();
    private final Map<String, DataObject> messages = new LinkedHashMap<>();
    private final Set<String> pins = new LinkedHashSet<>();
    private final Map<String, List<String>> reactions = new LinkedHashMap<>();
    private List<DataObject> commands = List.of();
    private String permissions = Shapes.EVERYTHING;

    String nextId() {
        return ids.next();
    }

    synchronized void permit(String everyonesPermissions) {
        permissions = everyonesPermissions;
    }

    synchronized DataObject addChannel(String name, String topic) {
        return addChannel(nextId(), name, topic);
    }

    synchronized DataObject addChannel(String id, String name, String topic) {
        DataObject channel = Shapes.textChannel(id, GUILD, name, topic);
        channels.put(id, channel);
        return channel;
    }

    synchronized DataObject addThread(String id, String parent, String name, boolean archived) {
        DataObject thread = Shapes.thread(id, GUILD, parent, name, archived);
        threads.put(id, thread);
        return thread;
    }

    synchronized DataObject addMessage(String channel, Person author, DataObject content, List<Upload> files) {
        DataObject message = Shapes.message(nextId(), channel, author, content);
        DataArray attachments = message.getArray("attachments");
        files.forEach(file -> attachments.add(Shapes.attachment(nextId(), file)));
        messages.put(message.getString("id"), message);
        return message;
    }

    synchronized void register(DataArray declared) {
        commands = declared.stream(DataArray::getObject)
                .map(command -> command.put("id", nextId())
                        .put("application_id", Person.BOT.id())
                        .put("guild_id", GUILD)
                        .put("version", nextId())
                        .put("type", 1))
                .toList();
    }

    synchronized List<DataObject> commands() {
        return commands;
    }

    synchronized Optional<DataObject> channel(String id) {
        return Optional.ofNullable(channels.get(id)).or(() -> Optional.ofNullable(threads.get(id)));
    }

    synchronized List<DataObject> channels() {
        return List.copyOf(channels.values());
    }

    synchronized List<DataObject> threads(boolean archived) {
        return threads.values().stream()
                .filter(t -> t.getObject("thread_metadata").getBoolean("archived") == archived)
                .toList();
    }

    synchronized Optional<DataObject> message(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    synchronized List<DataObject> messagesIn(String channel) {
        return messages.values().stream()
                .filter(m -> m.getString("channel_id").equals(channel))
                .toList();
    }

    synchronized boolean remove(String message) {
        pins.remove(message);
        return messages.remove(message) != null;
    }

    synchronized void pin(String message) {
        pins.add(message);
    }

    synchronized void unpin(String message) {
        pins.remove(message);
    }

    synchronized List<DataObject> pinned(String channel) {
        List<DataObject> pinned = new ArrayList<>();
        for (DataObject message : messagesIn(channel)) {
            if (pins.contains(message.getString("id"))) {
                pinned.add(message);
            }
        }
        return pinned;
    }

    synchronized void react(String message, String emoji) {
        reactions.computeIfAbsent(message, id -> new ArrayList<>()).add(emoji);
    }

    synchronized List<String> reactions(String message) {
        return List.copyOf(reactions.getOrDefault(message, List.of()));
    }

    synchronized DataObject guild() {
        DataArray roles = DataArray.empty()
                .add(Shapes.role(GUILD, "@everyone", permissions))
                .add(Shapes.role(Person.OPERATORS, "operators", "0"));
        return Shapes.guild(
                GUILD,
                roles,
                DataArray.fromCollection(channels.values()),
                DataArray.fromCollection(threads(false)),
                Person.all());
    }
}
