package io.hyperherd.discord.fake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The routes that a channel of a sweep uses, and what each does to the world. */
final class Routes implements Function<Request, Reply> {

    private final World world;
    private final Gateway gateway;
    private final Map<Pattern, BiFunction<Matcher, Request, Reply>> table = new LinkedHashMap<>();

    Routes(World world, Gateway gateway, Interactions interactions) {
        this.world = world;
        this.gateway = gateway;
        route("GET users/@me", (m, r) -> Reply.of(Shapes.user(Person.BOT)));
        route("PUT applications/\\d+/guilds/\\d+/commands", (m, r) -> register(r));
        guild();
        messages();
        marks();
        threads();
        interactions.routes(this::route);
    }

    private void route(String line, BiFunction<Matcher, Request, Reply> handler) {
        table.put(Pattern.compile(line), handler);
    }

    @Override
    public Reply apply(Request request) {
        for (Map.Entry<Pattern, BiFunction<Matcher, Request, Reply>> route : table.entrySet()) {
            Matcher matcher = route.getKey().matcher(request.line());
            if (matcher.matches()) {
                return route.getValue().apply(matcher, request);
            }
        }
        return Reply.error(404, 0, "no route " + request.line());
    }

    private Reply register(Request request) {
        world.register(request.array());
        return Reply.of(DataArray.fromCollection(world.commands()));
    }

    private void guild() {
        route("GET guilds/\\d+/channels", (m, r) -> Reply.of(DataArray.fromCollection(world.channels())));
        route("POST guilds/\\d+/channels", (m, r) -> {
            DataObject asked = r.json();
            DataObject channel = world.addChannel(asked.getString("name"), asked.getString("topic", ""));
            gateway.dispatch("CHANNEL_CREATE", channel);
            return Reply.of(channel);
        });
        route(
                "PATCH channels/(\\d+)",
                (m, r) -> world.channel(m.group(1))
                        .map(channel -> {
                            DataObject asked = r.json();
                            asked.keys().forEach(key -> channel.put(key, asked.get(key)));
                            gateway.dispatch("CHANNEL_UPDATE", channel);
                            return Reply.of(channel);
                        })
                        .orElseGet(() -> Reply.error(404, 10003, "Unknown Channel")));
    }

    private void messages() {
        route(
                "POST channels/(\\d+)/messages",
                (m, r) -> Limits.complaint(r.json())
                        .orElseGet(() -> Reply.of(world.addMessage(m.group(1), Person.BOT, r.json(), r.files()))));
        route(
                "PATCH channels/\\d+/messages/(\\d+)",
                (m, r) -> Limits.complaint(r.json())
                        .or(() -> world.message(m.group(1)).map(message -> Reply.of(edit(message, r.json()))))
                        .orElseGet(Routes::unknownMessage));
        route(
                "DELETE channels/\\d+/messages/(\\d+)",
                (m, r) -> world.remove(m.group(1)) ? Reply.done() : unknownMessage());
        route("POST channels/\\d+/typing", (m, r) -> Reply.done());
    }

    static DataObject edit(DataObject message, DataObject changes) {
        for (String key : new String[] {"content", "embeds", "components"}) {
            if (changes.hasKey(key) && !changes.isNull(key)) {
                message.put(key, changes.get(key));
            }
        }
        message.getArray("embeds").stream(DataArray::getObject).forEach(embed -> embed.put("type", "rich"));
        return message;
    }

    private void marks() {
        route("PUT channels/\\d+/messages/pins/(\\d+)", (m, r) -> {
            world.pin(m.group(1));
            return Reply.done();
        });
        route("DELETE channels/\\d+/messages/pins/(\\d+)", (m, r) -> {
            world.unpin(m.group(1));
            return Reply.done();
        });
        route("GET channels/(\\d+)/messages/pins", (m, r) -> {
            DataArray items = DataArray.empty();
            world.pinned(m.group(1))
                    .forEach(message -> items.add(
                            DataObject.empty().put("pinned_at", Shapes.now()).put("message", message)));
            return Reply.of(DataObject.empty().put("items", items).put("has_more", false));
        });
        route("PUT channels/\\d+/messages/(\\d+)/reactions/([^/]+)/@me", (m, r) -> {
            world.react(m.group(1), m.group(2));
            return Reply.done();
        });
    }

    private void threads() {
        route("POST channels/(\\d+)/threads", (m, r) -> {
            DataObject thread =
                    world.addThread(world.nextId(), m.group(1), r.json().getString("name"), false);
            gateway.dispatch("THREAD_CREATE", thread);
            return Reply.of(thread);
        });
        route(
                "GET channels/\\d+/threads/archived/public",
                (m, r) -> Reply.of(DataObject.empty()
                        .put("threads", DataArray.fromCollection(world.threads(true)))
                        .put("members", DataArray.empty())
                        .put("has_more", false)));
    }

    private static Reply unknownMessage() {
        return Reply.error(404, 10008, "Unknown Message");
    }
}
