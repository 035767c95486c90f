package io.hyperherd.shell;

import io.hyperherd.lifecycle.Distribution;
import io.hyperherd.lifecycle.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bash, whose completion function is called as bash calls it: with a line that it has split at every {@code =}. */
class BashCompletionIT extends ShellCompletion {

    private static final String DRIVER = """
            PATH=$1:$PATH; source "$2"; cd "$3"; shift 3
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
            _herd
            ((${#COMPREPLY[@]} == 0)) || printf '%s\\n' "${COMPREPLY[@]}"
            """;

    @Override
    String shell() {
        return "bash";
    }

    @Override
    List<String> proposals(List<String> words) {
        List<String> line = new ArrayList<>(List.of(
                "bash",
                "--norc",
                "-c",
                DRIVER,
                "bash",
                Distribution.herd().getParent().toString(),
                script("bash-completion/completions/herd").toString(),
                folder().toString()));
        words.forEach(word -> line.addAll(split(word)));
        String last = words.get(words.size() - 1);
        String kept = last.substring(0, last.lastIndexOf('=') + 1);
        return Program.output(line).lines().map(reply -> kept + reply).toList();
    }

    private static List<String> split(String word) {
        return word.isEmpty() ? List.of("") : Arrays.asList(word.split("(?<==)|(?==)"));
    }
}
