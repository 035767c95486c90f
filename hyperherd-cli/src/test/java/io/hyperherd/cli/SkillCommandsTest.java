package io.hyperherd.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.line.ArgumentParser;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.cli.setup.InstallSkillCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command lines that the skill names. */
class SkillCommandsTest {

    /** At the start of a line of a listing, or of a piece of code in the text. */
    private static final Pattern LINE = Pattern.compile("(?:^|`)(?:[A-Z_]+=[0-9] )?herd ([^`\n#]+)", Pattern.MULTILINE);

    static Stream<List<String>> lines() throws IOException {
        try (InputStream resource = Objects.requireNonNull(
                InstallSkillCommand.class.getResourceAsStream("skill/hyperherd-config/SKILL.md"))) {
            return LINE.matcher(new String(resource.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(line -> List.of(line.group(1).strip().split(" +", -1)));
        }
    }

    @Test
    void thereAreSome() throws IOException {
        assertThat(lines().map(line -> line.get(0)))
                .contains("init", "ls", "test", "run", "status", "tail", "res", "stop", "snapshot");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void isACommandWithOptionsThatItHas(List<String> line) {
        Command command = Commands.named(line.get(0));
        ArgumentParser parser = new ArgumentParser(CommandOptions.complete(command.options()));

        assertThatCode(() -> parser.parse(line.subList(1, line.size()))).doesNotThrowAnyException();
    }
}
