package io.hyperherd.cli.completion;

import io.hyperherd.cli.command.NamedCommand;
import io.hyperherd.cli.line.Placeholder;
import io.hyperherd.cli.line.Placeholder.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;

/** What the fish script must know of the commands: one {@code complete} per word, option and place. */
final class FishTables {

    private FishTables() {}

    static String of(List<NamedCommand> commands) {
        StringBuilder text = new StringBuilder("set -g __herd_pinning ")
                .append(pinning(commands))
                .append("\n\nfunction __herd_valued --argument-names name\n    switch $name\n");
        commands.forEach(command -> text.append("        case ")
                .append(command.name())
                .append("\n            printf '%s\\n' ")
                .append(valued(command))
                .append('\n'));
        text.append("    end\nend\n");
        for (NamedCommand command : commands) {
            text.append("\ncomplete -c herd -n __herd_at_start -a ").append(command.name());
            text.append(" -d ").append(quoted(command.command().summary())).append('\n');
            text.append("complete -c herd -n '__herd_at help 0' -a ")
                    .append(command.name())
                    .append('\n');
            command.options().forEach(option -> option(command, option, text));
            places(command, text);
        }
        return text.toString();
    }

    private static String valued(NamedCommand command) {
        String spellings = command.options().stream()
                .filter(Option::hasArg)
                .filter(option -> !isPins(option))
                .flatMap(FishTables::spellings)
                .collect(Collectors.joining(" "));
        return spellings.isEmpty() ? "''" : spellings;
    }

    private static String pinning(List<NamedCommand> commands) {
        return commands.stream()
                .flatMap(command -> command.options().stream())
                .filter(FishTables::isPins)
                .flatMap(FishTables::spellings)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> spellings(Option option) {
        return Stream.concat(
                Stream.ofNullable(option.getOpt()).map(letter -> "-" + letter), Stream.of("--" + option.getLongOpt()));
    }

    private static boolean isPins(Option option) {
        return option.hasArg() && Placeholder.of(option.getArgName()).kind() == Kind.PINS;
    }

    private static void option(NamedCommand command, Option option, StringBuilder text) {
        text.append("complete -c herd -n '__herd_in ").append(command.name()).append("'");
        if (option.getOpt() != null) {
            text.append(" -s ").append(option.getOpt());
        }
        text.append(" -l ").append(option.getLongOpt());
        if (option.hasArg()) {
            text.append(value(Placeholder.of(option.getArgName())));
        }
        text.append(" -d ").append(quoted(option.getDescription())).append('\n');
        if (isPins(option)) {
            place(command, "pins", Placeholder.of(option.getArgName()), text);
        }
    }

    private static void places(NamedCommand command, StringBuilder text) {
        Places places = Places.of(command.command());
        int last = places.inOrder().size() - 1;
        for (int i = 0; i <= last; i++) {
            String number = i == last && places.lastRepeats() ? i + "+" : Integer.toString(i);
            place(command, number, places.inOrder().get(i), text);
        }
    }

    private static void place(NamedCommand command, String place, Placeholder placeholder, StringBuilder text) {
        text.append("complete -c herd -n '__herd_at ").append(command.name()).append(' ');
        text.append(place).append("' -k").append(value(placeholder)).append('\n');
    }

    private static String value(Placeholder placeholder) {
        return switch (placeholder.kind()) {
            case FREE -> " -x";
            case CHOICE -> " -x -a " + quoted(String.join(" ", placeholder.words()));
            case FILE -> " -r -F";
            default -> " -x -a '(__herd_" + placeholder.kind().name().toLowerCase(Locale.ROOT) + ")'";
        };
    }

    /** Fish reads a backslash inside single quotes. */
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
