package io.hyperherd.discord.fake;

import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * One request that reached the fake.
 *
 * @param path what follows {@code /api/v10/}, without the query
 * @param authorization the header of that name, empty when there was none
 * @param body the JSON, or what stood in its place in a form with files
 */
public record Request(String method, String path, String authorization, String body, List<Upload> files) {

    /** Returns method and path, as routes are written. */
    public String line() {
        return method + " " + path;
    }

    /** Returns the body as an object, empty when there was none. */
    public DataObject json() {
        return body.isBlank() ? DataObject.empty() : DataObject.fromJson(body);
    }

    /** Returns the body as an array. */
    public DataArray array() {
        return DataArray.fromJson(body);
    }
}
