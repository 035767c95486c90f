package io.hyperherd.discord.fake;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What Discord's objects look like, with all that the client insists on. */
final class Shapes {

    static final String EVERYTHING = "9007199254740991";
    private static final String JOINED = "2024-01-01T00:00:00+00:00";

    private Shapes() {}

    static DataObject user(Person person) {
        return DataObject.empty()
                .put("id", person.id())
                .put("username", person.name())
                .put("discriminator", "0")
                .put("global_name", person.name())
                .put("bot", person.bot())
                .put("avatar", null);
    }

    /** A member as it stands beside a user: without the user in it. */
    static DataObject membership(Person person) {
        return DataObject.empty()
                .put("roles", DataArray.fromCollection(person.roles()))
                .put("joined_at", JOINED)
                .put("deaf", false)
                .put("mute", false)
                .put("flags", 0);
    }

    static DataObject member(Person person) {
        return membership(person).put("user", user(person));
    }

    static DataObject textChannel(String id, String guild, String name, String topic) {
        return DataObject.empty()
                .put("id", id)
                .put("type", 0)
                .put("guild_id", guild)
                .put("name", name)
                .put("topic", topic.isEmpty() ? null : topic)
                .put("position", 0)
                .put("nsfw", false)
                .put("permission_overwrites", DataArray.empty())
                .put("parent_id", null)
                .put("last_message_id", null);
    }

    static DataObject thread(String id, String guild, String parent, String name, boolean archived) {
        return DataObject.empty()
                .put("id", id)
                .put("type", 11)
                .put("guild_id", guild)
                .put("parent_id", parent)
                .put("name", name)
                .put("owner_id", Person.BOT.id())
                .put("message_count", 0)
                .put("total_message_sent", 0)
                .put("member_count", 1)
                .put("rate_limit_per_user", 0)
                .put("last_message_id", null)
                .put(
                        "thread_metadata",
                        DataObject.empty()
                                .put("archived", archived)
                                .put("auto_archive_duration", 1440)
                                .put("archive_timestamp", now())
                                .put("create_timestamp", now())
                                .put("locked", false));
    }

    static DataObject role(String id, String name, String permissions) {
        return DataObject.empty()
                .put("id", id)
                .put("name", name)
                .put("permissions", permissions)
                .put("color", 0)
                // Without this object the client gives up on the guild, and says nothing of it for 75 seconds.
                .put(
                        "colors",
                        DataObject.empty()
                                .put("primary_color", 0)
                                .put("secondary_color", null)
                                .put("tertiary_color", null))
                .put("hoist", false)
                .put("position", 0)
                .put("managed", false)
                .put("mentionable", false)
                .put("flags", 0);
    }

    static DataObject message(String id, String channel, Person author, DataObject content) {
        DataArray embeds = content.optArray("embeds").orElseGet(DataArray::empty);
        embeds.stream(DataArray::getObject).forEach(embed -> embed.put("type", "rich"));
        return DataObject.empty()
                .put("id", id)
                .put("channel_id", channel)
                .put("author", user(author))
                .put("content", content.getString("content", ""))
                .put("embeds", embeds)
                .put("components", content.optArray("components").orElseGet(DataArray::empty))
                .put("flags", content.getInt("flags", 0))
                .put("timestamp", now())
                .put("edited_timestamp", null)
                .put("type", 0)
                .put("tts", false)
                .put("pinned", false)
                .put("mention_everyone", false)
                .put("mentions", DataArray.empty())
                .put("mention_roles", DataArray.empty())
                .put("attachments", DataArray.empty());
    }

    static DataObject attachment(String id, Upload file) {
        String url = "http://127.0.0.1/" + file.name();
        return DataObject.empty()
                .put("id", id)
                .put("filename", file.name())
                .put("size", file.size())
                .put("url", url)
                .put("proxy_url", url);
    }

    static DataObject guild(String id, DataArray roles, DataArray channels, DataArray threads, List<Person> people) {
        DataObject guild = DataObject.empty()
                .put("id", id)
                .put("name", "Lab")
                .put("owner_id", Person.OWNER.id())
                .put("member_count", people.size())
                .put("large", false)
                .put("unavailable", false)
                .put("afk_timeout", 300)
                .put("premium_progress_bar_enabled", false)
                .put("preferred_locale", "en-US")
                .put("joined_at", JOINED)
                .put("roles", roles)
                .put("channels", channels)
                .put("threads", threads)
                .put(
                        "members",
                        DataArray.fromCollection(
                                people.stream().map(Shapes::member).toList()));
        for (String list : List.of(
                "guild_scheduled_events",
                "emojis",
                "voice_states",
                "stickers",
                "features",
                "presences",
                "stage_instances",
                "soundboard_sounds")) {
            guild.put(list, DataArray.empty());
        }
        return guild;
    }

    static String now() {
        return OffsetDateTime.now(ZoneOffset.UTC).toString();
    }
}
