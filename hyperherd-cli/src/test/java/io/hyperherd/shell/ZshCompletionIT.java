package io.hyperherd.shell;

import io.hyperherd.lifecycle.Distribution;
import io.hyperherd.lifecycle.Program;
import java.nio.file.Path;
import java.util.List;

/** Zsh, which completes nowhere but in its own line editor, and so gets a terminal of its own. */
class ZshCompletionIT extends ShellCompletion {

    private static final Path DRIVER = Path.of("src", "test", "resources", "shell", "zsh-proposals.zsh");

    @Override
    String shell() {
        return "zsh";
    }

    @Override
    List<String> proposals(List<String> words) {
        List<String> line = List.of(
                "timeout",
                "60",
                "zsh",
                "-f",
                DRIVER.toString(),
                Distribution.herd().getParent().toString(),
                script("zsh/site-functions").toString(),
                folder().toString(),
                String.join(" ", words));
        return Program.output(line)
                .lines()
                .map(word -> word.replaceAll("\\\\(.)", "$1"))
                .distinct()
                .toList();
    }
}
