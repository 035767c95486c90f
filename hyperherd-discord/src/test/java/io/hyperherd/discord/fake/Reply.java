package io.hyperherd.discord.fake;

import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What the fake answers over REST; no body is written when it is empty. */
public record Reply(int status, String body, Map<String, String> headers) {

    /** Returns success with this JSON. */
    static Reply of(Object json) {
        return new Reply(200, json.toString(), Map.of());
    }

    /** Returns success without content. */
    static Reply done() {
        return new Reply(204, "", Map.of());
    }

    /** Returns an error as Discord words it: an HTTP status, and a code of its own. */
    public static Reply error(int status, int code, String message) {
        DataObject body = DataObject.empty().put("code", code).put("message", message);
        return new Reply(status, body.toString(), Map.of());
    }

    /** Returns the answer to who asks too often: clients wait by the header, which counts whole seconds. */
    public static Reply tooOften(int seconds) {
        DataObject body = DataObject.empty()
                .put("message", "You are being rate limited.")
                .put("retry_after", seconds)
                .put("global", false);
        return new Reply(
                429, body.toString(), Map.of("Retry-After", Integer.toString(seconds), "X-RateLimit-Scope", "user"));
    }
}
