package io.hyperherd.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a page shows: each fenced block that is no transcript, below a comment {@code <!-- file: PATH -->} that says where it
 * belongs.
 *
 * @param texts by path, below the reader's home folder
 */
record Samples(Map<String, String> texts) {

    private static final Pattern FENCE = Pattern.compile(
            "(?:^<!-- file: (\\S+) -->\\n)?^```(\\S*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /**
     * Returns the files of {@code page}.
     *
     * @throws AssertionError when it shows code that nobody could run, as it belongs to no file
     */
    static Samples of(String page) {
        Map<String, String> texts = new LinkedHashMap<>();
        Matcher fence = FENCE.matcher(page);
        while (fence.find()) {
            boolean transcript = fence.group(2).equals("console");
            if (transcript == (fence.group(1) != null)) {
                throw new AssertionError("neither a transcript nor a file:\n" + fence.group());
            }
            if (!transcript) {
                texts.put(fence.group(1), fence.group(3));
            }
        }
        return new Samples(texts);
    }

    void writeInto(Path home) throws IOException {
        for (Map.Entry<String, String> sample : texts.entrySet()) {
            Path file = home.resolve(sample.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, sample.getValue());
        }
    }
}
