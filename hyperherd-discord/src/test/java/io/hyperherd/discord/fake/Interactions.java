package io.hyperherd.discord.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Commands typed and buttons clicked by people, and what the bot answered to each. */
final class Interactions {

    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int BUTTON = 2;

    private final World world;
    private final Gateway gateway;
    private final Map<String, List<Answer>> answers = new ConcurrentHashMap<>();
    private final Map<String, String> channels = new ConcurrentHashMap<>();

    Interactions(World world, Gateway gateway) {
        this.world = world;
        this.gateway = gateway;
    }

    List<Answer> answers(String token) {
        return List.copyOf(answers.getOrDefault(token, List.of()));
    }

    String command(Person person, String channel, String name, Map<String, Object> options) {
        DataArray given = DataArray.empty();
        new LinkedHashMap<>(options)
                .forEach((key, value) -> given.add(DataObject.empty()
                        .put("name", key)
                        .put("type", typeOf(value))
                        .put("value", value)));
        DataObject data = DataObject.empty()
                .put("id", world.nextId())
                .put("name", name)
                .put("type", 1)
                .put("guild_id", World.GUILD)
                .put("options", given);
        return raise(person, channel, COMMAND, DataObject.empty().put("data", data));
    }

    String click(Person person, DataObject message, String button) {
        DataObject data = DataObject.empty()
                .put("custom_id", button)
                .put("component_type", BUTTON)
                .put("id", 2);
        return raise(
                person,
                message.getString("channel_id"),
                COMPONENT,
                DataObject.empty().put("data", data).put("message", message));
    }

    private static int typeOf(Object value) {
        if (value instanceof Boolean) {
            return 5;
        }
        return value instanceof Integer ? 4 : 3;
    }

    private String raise(Person person, String channel, int type, DataObject interaction) {
        String id = world.nextId();
        String token = "interaction-token-" + id;
        channels.put(token, channel);
        DataObject where = DataObject.fromJson(
                        world.channel(channel).orElseThrow().toString())
                .put("permissions", Shapes.EVERYTHING);
        interaction
                .put("id", id)
                .put("token", token)
                .put("type", type)
                .put("application_id", Person.BOT.id())
                .put("version", 1)
                .put("guild_id", World.GUILD)
                // Without it the client takes the interaction for a direct message.
                .put(
                        "guild",
                        DataObject.empty()
                                .put("id", World.GUILD)
                                .put("locale", "en-US")
                                .put("features", DataArray.empty()))
                .put("channel_id", channel)
                .put("channel", where)
                .put("member", Shapes.member(person).put("permissions", Shapes.EVERYTHING))
                .put("locale", "en-US")
                .put("guild_locale", "en-US")
                .put("app_permissions", Shapes.EVERYTHING)
                .put("context", 0)
                .put("entitlements", DataArray.empty())
                .put("authorizing_integration_owners", DataObject.empty().put("0", World.GUILD))
                .put("attachment_size_limit", 10485760);
        gateway.dispatch("INTERACTION_CREATE", interaction);
        return token;
    }

    void routes(BiConsumer<String, BiFunction<Matcher, Request, Reply>> table) {
        table.accept("POST interactions/\\d+/([^/]+)/callback", (m, r) -> {
            keep(m.group(1), "callback", r);
            return Reply.done();
        });
        table.accept("PATCH webhooks/\\d+/([^/]+)/messages/@original", (m, r) -> said(m.group(1), "original", r));
        table.accept("DELETE webhooks/\\d+/([^/]+)/messages/@original", (m, r) -> {
            keep(m.group(1), "removed", r);
            return Reply.done();
        });
        table.accept("POST webhooks/\\d+/([^/]+)", (m, r) -> said(m.group(1), "follow-up", r));
    }

    private Reply said(String token, String step, Request request) {
        return Limits.complaint(request.json()).orElseGet(() -> {
            keep(token, step, request);
            String channel = channels.getOrDefault(token, World.GUILD);
            return Reply.of(world.addMessage(channel, Person.BOT, request.json(), request.files()));
        });
    }

    private void keep(String token, String step, Request request) {
        answers.computeIfAbsent(token, t -> new CopyOnWriteArrayList<>())
                .add(new Answer(step, request.json(), request.files()));
    }
}
