package io.hyperherd.discord.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a multipart form apart into the JSON and the files that came with it. */
final class Form {

    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    private final String json;
    private final List<Upload> files;

    private Form(String json, List<Upload> files) {
        this.json = json;
        this.files = files;
    }

    static Form read(String contentType, byte[] body) {
        if (!contentType.startsWith("multipart/")) {
            return new Form(new String(body, StandardCharsets.UTF_8), List.of());
        }
        String boundary = contentType.replaceFirst(".*boundary=", "");
        // One character for each byte, so that files of any content survive the search for the boundary.
        String whole = new String(body, StandardCharsets.ISO_8859_1);
        String json = "";
        List<Upload> files = new ArrayList<>();
        for (String part : whole.split(Pattern.quote("--" + boundary))) {
            int head = part.indexOf("\r\n\r\n");
            if (head < 0) {
                continue;
            }
            String content = part.substring(head + 4, part.length() - 2);
            String header = part.substring(0, head);
            Matcher file = FILE.matcher(header);
            Matcher name = NAME.matcher(header);
            if (file.find()) {
                files.add(new Upload(file.group(1), content.length()));
            } else if (name.find() && name.group(1).equals("payload_json")) {
                json = new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            }
        }
        return new Form(json, files);
    }

    String json() {
        return json;
    }

    List<Upload> files() {
        return files;
    }
}
