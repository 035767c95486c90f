package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.cli.completion.Shell;
import io.hyperherd.manual.ManualPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The completion scripts and manual pages in the distribution say what the commands say. */
class ShippedTextsTest {

    private static final Path SHARE = Path.of("src", "main", "dist", "share");
    private static final String REMEDY = "the commands have changed: write the shipped texts anew with"
            + " './mvnw -pl hyperherd-cli -am test -Dtest=ShippedTextsTest -Dsurefire.failIfNoSpecifiedTests=false"
            + " -Dregenerate=true', look at the difference and commit it";

    @Test
    void areThoseOfTheCommandsAndNoOthers() throws IOException {
        Map<String, String> texts = texts();
        if (Boolean.getBoolean("regenerate")) {
            write(texts);
        }

        assertThat(shipped()).as(REMEDY).containsExactlyInAnyOrderElementsOf(texts.keySet());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            assertThat(SHARE.resolve(text.getKey())).as(REMEDY).hasContent(text.getValue());
        }
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        new ManualPages(Commands.all()).all().forEach((file, page) -> texts.put("man/man1/" + file, page));
        texts.put("bash-completion/completions/herd", Shell.BASH.script(Commands.all()));
        texts.put("zsh/site-functions/_herd", Shell.ZSH.script(Commands.all()));
        texts.put("fish/vendor_completions.d/herd.fish", Shell.FISH.script(Commands.all()));
        return texts;
    }

    private static List<String> shipped() throws IOException {
        if (!Files.isDirectory(SHARE)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(SHARE)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> SHARE.relativize(file).toString())
                    .toList();
        }
    }

    private static void write(Map<String, String> texts) throws IOException {
        for (String file : shipped()) {
            Files.delete(SHARE.resolve(file));
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = SHARE.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
    }
}
