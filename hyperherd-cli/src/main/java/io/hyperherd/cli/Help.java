package io.hyperherd.cli;

import io.hyperherd.cli.command.Command;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The texts of {@code --help}. */
final class Help {

    private static final int GAP = 2;

    private Help() {}

    /** Returns the commands. */
    static String overview() {
        StringBuilder text = new StringBuilder("usage: herd COMMAND [OPTIONS] [ARGUMENTS]\n\n")
                .append(
                        "Run every trial of a hyperparameter sweep, on this machine or on a SLURM cluster.\n\ncommands:\n");
        List<String[]> rows = new ArrayList<>();
        Commands.NAMES.forEach(
                name -> rows.add(new String[] {name, Commands.named(name).summary()}));
        table(rows, text);
        return text.append("\n'herd COMMAND --help' explains one command; 'herd --version' prints the version.\n")
                .toString();
    }

    /** Returns the arguments and options of one command. */
    static String of(String name, Command command, Options options) {
        StringBuilder text = new StringBuilder("usage: herd ")
                .append(name)
                .append(" [OPTIONS] ")
                .append(command.positionals())
                .append("\n\n")
                .append(command.summary())
                .append("\n\noptions:\n");
        List<String[]> rows = new ArrayList<>();
        for (Option option : options.getOptions()) {
            rows.add(new String[] {spelled(option), option.getDescription()});
        }
        table(rows, text);
        return text.toString();
    }

    private static String spelled(Option option) {
        String name = option.getOpt() == null
                ? "    --" + option.getLongOpt()
                : "-" + option.getOpt() + ", --" + option.getLongOpt();
        return option.hasArg() ? name + " " + option.getArgName() : name;
    }

    private static void table(List<String[]> rows, StringBuilder text) {
        int width = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
        for (String[] row : rows) {
            text.append(" ".repeat(GAP))
                    .append(row[0])
                    .append(" ".repeat(width - row[0].length() + GAP))
                    .append(row[1])
                    .append('\n');
        }
    }
}
