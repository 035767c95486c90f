package io.hyperherd.shell;

import io.hyperherd.lifecycle.Distribution;
import io.hyperherd.lifecycle.Program;
import java.util.List;

/** Fish, asked what it would propose. */
class FishCompletionIT extends ShellCompletion {

    private static final String DRIVER = """
            set -x PATH $argv[1] $PATH
            source $argv[2]
            cd $argv[3]
            complete -C $argv[4]
            """;

    @Override
    String shell() {
        return "fish";
    }

    @Override
    List<String> proposals(List<String> words) {
        List<String> line = List.of(
                "fish",
                "--no-config",
                "-c",
                DRIVER,
                Distribution.herd().getParent().toString(),
                script("fish/vendor_completions.d/herd.fish").toString(),
                folder().toString(),
                String.join(" ", words));
        return Program.output(line)
                .lines()
                .map(row -> row.replaceFirst("\t.*", ""))
                .toList();
    }
}
