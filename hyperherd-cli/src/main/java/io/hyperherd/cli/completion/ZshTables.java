package io.hyperherd.cli.completion;

import io.hyperherd.cli.command.NamedCommand;
import io.hyperherd.cli.line.Placeholder;
import io.hyperherd.cli.line.Placeholder.Kind;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.Option;

/** What the zsh script must know of the commands, in the language of zsh's own {@code _arguments}. */
final class ZshTables {

    private static final String NEXT = " \\\n        ";

    private ZshTables() {}

    static String of(List<NamedCommand> commands) {
        StringBuilder text = new StringBuilder("_herd_command() {\n  local -a commands=(\n");
        commands.forEach(command -> text.append("    ")
                .append(Shell.quoted(command.name() + ":" + command.command().summary()))
                .append('\n'));
        text.append(
                        "  )\n  _describe -V -t commands 'command' commands\n}\n\n_herd_arguments() {\n  case $words[1] in\n")
                .append("    help) _arguments ':command:_herd_command' ;;\n");
        commands.forEach(command -> arguments(command, text));
        return text.append("  esac\n}\n").toString();
    }

    private static void arguments(NamedCommand command, StringBuilder text) {
        text.append("    ").append(command.name()).append(")\n      _arguments -s -S");
        command.options().forEach(option -> text.append(NEXT).append(option(option)));
        Places places = Places.of(command.command());
        int last = places.inOrder().size() - 1;
        for (int i = 0; i <= last; i++) {
            String place = i == last && places.lastRepeats() ? "*" : Integer.toString(i + 1);
            text.append(NEXT)
                    .append(Shell.quoted(place + action(places.inOrder().get(i))));
        }
        text.append("\n      ;;\n");
    }

    private static String option(Option option) {
        String letter = option.getOpt();
        String end = option.hasArg() ? "=" : "";
        String spelling = "--" + option.getLongOpt() + end;
        String rest = "[" + plain(option.getDescription()) + "]" + value(option);
        return letter == null
                ? Shell.quoted(spelling + rest)
                : "'(-" + letter + " --" + option.getLongOpt() + ")'{-" + letter + (option.hasArg() ? "+" : "") + ","
                        + spelling + "}" + Shell.quoted(rest);
    }

    private static String value(Option option) {
        if (!option.hasArg()) {
            return "";
        }
        Placeholder placeholder = Placeholder.of(option.getArgName());
        String until = placeholder.kind() == Kind.PINS ? ":*-*" : "";
        return until + action(placeholder);
    }

    private static String action(Placeholder placeholder) {
        return switch (placeholder.kind()) {
            case FREE -> ":value: ";
            case CHOICE -> ":value:(" + String.join(" ", placeholder.words()) + ")";
            case FILE -> ":file:_files";
            case DIRECTORY -> ":directory:_files -/";
            default -> {
                String kind = placeholder.kind().name().toLowerCase(Locale.ROOT);
                yield ":" + kind + ":_herd_" + kind;
            }
        };
    }

    private static String plain(String text) {
        return text.replaceAll("([\\\\\\[\\]:])", "\\\\$1");
    }
}
