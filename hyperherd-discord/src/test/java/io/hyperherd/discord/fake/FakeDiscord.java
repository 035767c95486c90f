package io.hyperherd.discord.fake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * A Discord on loopback with one guild, one bot and a few people.
 *
 * <p>It speaks as much of the protocol as a channel of a sweep needs, holds messages to the real limits, and keeps all
 * that reached it. People act through {@link #says}, {@link #runs} and {@link #clicks}.
 */
public final class FakeDiscord implements AutoCloseable {

    /** The id of the guild. */
    public static final String GUILD = World.GUILD;

    /** The token that is let in. */
    public static final String TOKEN = "fake-token-that-is-let-in";

    private final World world = new World();
    private final Faults faults = new Faults();
    private final Gateway gateway;
    private final Interactions interactions;
    private final Rest rest;

    /** Starts it on free ports. */
    public FakeDiscord() throws IOException, InterruptedException {
        gateway = new Gateway(world);
        interactions = new Interactions(world, gateway);
        rest = new Rest(TOKEN, faults, new Routes(world, gateway, interactions));
    }

    /** Returns where REST is, with the slash at its end. */
    public String restUrl() {
        return rest.url();
    }

    /** Returns where the gateway is. */
    public String gatewayUrl() {
        return gateway.url();
    }

    /** Returns what goes wrong over REST, to be added to. */
    public Faults faults() {
        return faults;
    }

    /** Closes the gateway's connection of whoever identifies from now on. */
    public void refuseIdentify(int code, String reason) {
        gateway.refuse(code, reason);
    }

    /** Says nothing any more to whoever identifies at the gateway. */
    public void mute() {
        gateway.mute();
    }

    /** Lets no session be resumed any more, as after a long outage. */
    public void forgetSessions() {
        gateway.forget();
    }

    /** Cuts the gateway's line. */
    public void dropConnection() {
        gateway.drop();
    }

    /** Asks the client to connect anew, as Discord does before maintenance. */
    public void askToReconnect() {
        gateway.askToReconnect();
    }

    /** Leaves everyone with these permissions, before a client connects. */
    public void permitOnly(long permissions) {
        world.permit(Long.toString(permissions));
    }

    /** Adds a text channel, before a client connects, and returns its id. */
    public String addChannel(String name, String topic) {
        return world.addChannel(name, topic).getString("id");
    }

    /** Lets somebody make a text channel while clients are connected, and returns its id. */
    public String opensChannel(String name) {
        DataObject channel = world.addChannel(name, "");
        gateway.dispatch("CHANNEL_CREATE", channel);
        return channel.getString("id");
    }

    /** Lets somebody write above a channel while clients are connected. */
    public void setsTopic(String channel, String topic) {
        DataObject changed = world.channel(channel).orElseThrow().put("topic", topic);
        gateway.dispatch("CHANNEL_UPDATE", changed);
    }

    /** Shows the first answer to a command as a message of a channel. */
    public DataObject shows(String channel, Answer answer) {
        return world.addMessage(channel, Person.BOT, answer.message(), answer.files());
    }

    /** Adds a thread, before a client connects, and returns its id. */
    public String addThread(String channel, String name, boolean archived) {
        return world.addThread(world.nextId(), channel, name, archived).getString("id");
    }

    /** Adds a message of the bot from an earlier run, pinned, and returns its id. */
    public String addPinned(String channel, DataObject content) {
        String id = world.addMessage(channel, Person.BOT, content, List.of()).getString("id");
        world.pin(id);
        return id;
    }

    /** Lets a person write in a channel; returns the id of the message. */
    public String says(Person person, String channel, String text) {
        return raise(written(person, channel, text));
    }

    /** Lets a person mention the bot; returns the id of the message. */
    public String mentions(Person person, String channel, String text) {
        DataObject message = written(person, channel, "<@" + Person.BOT.id() + "> " + text);
        message.getArray("mentions").add(Shapes.user(Person.BOT).put("member", Shapes.membership(Person.BOT)));
        return raise(message);
    }

    /** Lets a person reply to a message; returns the id of the reply. */
    public String replies(Person person, DataObject to, String text) {
        String channel = to.getString("channel_id");
        DataObject message = written(person, channel, text)
                .put("type", 19)
                .put(
                        "message_reference",
                        DataObject.empty()
                                .put("message_id", to.getString("id"))
                                .put("channel_id", channel)
                                .put("guild_id", GUILD))
                .put("referenced_message", to);
        return raise(message);
    }

    private DataObject written(Person person, String channel, String text) {
        return world.addMessage(channel, person, DataObject.empty().put("content", text), List.of())
                .put("guild_id", GUILD)
                .put("member", Shapes.membership(person));
    }

    private String raise(DataObject message) {
        gateway.dispatch("MESSAGE_CREATE", message);
        return message.getString("id");
    }

    /** Lets a person run a slash command; returns what {@link #answers} is asked with. */
    public String runs(Person person, String channel, String command, Map<String, Object> options) {
        return interactions.command(person, channel, command, options);
    }

    /** Lets a person click a button of a message; returns what {@link #answers} is asked with. */
    public String clicks(Person person, DataObject message, String button) {
        return interactions.click(person, message, button);
    }

    /** Returns what the bot said to a command or a click, in order. */
    public List<Answer> answers(String interaction) {
        return interactions.answers(interaction);
    }

    /** Returns the messages of a channel or thread, oldest first. */
    public List<DataObject> messages(String channel) {
        return world.messagesIn(channel);
    }

    /** Returns the pinned messages of a channel. */
    public List<DataObject> pinned(String channel) {
        return world.pinned(channel);
    }

    /** Returns the emoji with which the bot reacted to a message. */
    public List<String> reactions(String message) {
        return world.reactions(message);
    }

    /** Returns the text channels. */
    public List<DataObject> channels() {
        return world.channels();
    }

    /** Returns the topic of a channel, empty when it has none. */
    public String topic(String channel) {
        return world.channel(channel).orElseThrow().getString("topic", "");
    }

    /** Returns the threads that are not archived. */
    public List<DataObject> threads() {
        return world.threads(false);
    }

    /** Returns the commands registered for the guild. */
    public List<DataObject> commands() {
        return world.commands();
    }

    /** Returns the custom ids of a message's buttons. */
    public static List<String> buttons(DataObject message) {
        return message.optArray("components").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .flatMap(row -> row.getArray("components").stream(DataArray::getObject))
                .map(button -> button.getString("custom_id"))
                .toList();
    }

    /** Returns all requests so far, in order. */
    public List<Request> requests() {
        return rest.requests();
    }

    /** Returns what clients identified with. */
    public List<DataObject> identifies() {
        return gateway.identifies();
    }

    /** Returns what clients resumed with. */
    public List<DataObject> resumes() {
        return gateway.resumes();
    }

    @Override
    public void close() {
        rest.close();
        gateway.end();
    }
}
