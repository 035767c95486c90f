package io.hyperherd.cli.completion;

import io.hyperherd.cli.command.NamedCommand;
import io.hyperherd.cli.line.Placeholder;
import io.hyperherd.cli.line.Placeholder.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;

/** What the bash script must know of the commands, as functions that set variables: starting a process for each would be slow. */
final class BashTables {

    private BashTables() {}

    static String of(List<NamedCommand> commands) {
        StringBuilder text = new StringBuilder("_herd_commands=")
                .append(Shell.quoted(words(commands.stream().map(NamedCommand::name))))
                .append("\n\n_herd_options() {\n  case $1 in\n");
        commands.forEach(command -> text.append("    ")
                .append(command.name())
                .append(") options=")
                .append(Shell.quoted(words(command.options().stream().flatMap(BashTables::spellings))))
                .append(" ;;\n"));
        text.append("  esac\n}\n\n_herd_value() {\n  kind='' choices=''\n  case $1:$2 in\n");
        commands.forEach(command ->
                command.options().stream().filter(Option::hasArg).forEach(option -> value(command, option, text)));
        text.append("  esac\n}\n\n_herd_place() {\n  kind='' choices=''\n  case $1:$2 in\n");
        commands.forEach(command -> places(command, text));
        return text.append("  esac\n}\n").toString();
    }

    private static Stream<String> spellings(Option option) {
        return Stream.concat(
                Stream.ofNullable(option.getOpt()).map(letter -> "-" + letter), Stream.of("--" + option.getLongOpt()));
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(" "));
    }

    private static void value(NamedCommand command, Option option, StringBuilder text) {
        String pattern = spellings(option)
                .map(spelling -> command.name() + ":" + spelling)
                .collect(Collectors.joining(" | "));
        text.append("    ").append(pattern).append(") ").append(assignment(Placeholder.of(option.getArgName())));
    }

    private static void places(NamedCommand command, StringBuilder text) {
        Places places = Places.of(command.command());
        int last = places.inOrder().size() - 1;
        for (int i = 0; i <= last; i++) {
            String number = i == last && places.lastRepeats() ? "*" : Integer.toString(i);
            text.append("    ")
                    .append(command.name())
                    .append(':')
                    .append(number)
                    .append(") ");
            text.append(assignment(places.inOrder().get(i)));
        }
    }

    private static String assignment(Placeholder placeholder) {
        String kind = "kind=" + Shell.quoted(placeholder.kind().name().toLowerCase(Locale.ROOT));
        String choices = placeholder.kind() == Kind.CHOICE
                ? " choices=" + Shell.quoted(String.join(" ", placeholder.words()))
                : "";
        return kind + choices + " ;;\n";
    }
}
