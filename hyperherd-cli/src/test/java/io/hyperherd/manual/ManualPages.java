package io.hyperherd.manual;

import io.hyperherd.cli.command.NamedCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;

/** The manual pages: what a person has written of each command, and what the command says of its options. */
public final class ManualPages {

    private static final String MAIN = "herd";
    private static final String EXIT_STATUS = "EXIT STATUS";
    private static final String USUAL_STATUS =
            "0 if it is done, 1 if it was refused or failed, 2 if the command line makes no" + " sense; see `herd`(1).";
    private static final List<String> LAST = List.of(EXIT_STATUS, "ENVIRONMENT", "FILES", "EXAMPLES");
    private static final Map<String, String> ARGUMENTS = new TreeMap<>(Map.of(
            "WORKSPACE", "The folder of the sweep, or its YAML file; without it, the current directory.",
            "INDEX", "A trial, by the number that `herd ls` shows of it.",
            "DIRECTORY", "The folder to write to; without it, the current directory."));
    private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{2,}\\b");

    private final List<NamedCommand> commands;

    public ManualPages(List<NamedCommand> commands) {
        this.commands = commands;
    }

    /** Returns the pages by the names of their files. */
    public Map<String, String> all() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        pages.put(MAIN + ".1", overview());
        for (NamedCommand command : commands) {
            pages.put(name(command) + ".1", page(command));
        }
        return pages;
    }

    private static String name(NamedCommand command) {
        return MAIN + "-" + command.name();
    }

    private String overview() throws IOException {
        ManualText text = ManualText.of(MAIN);
        Roff page = head(MAIN, "run every trial of a hyperparameter sweep");
        page.section("SYNOPSIS")
                .line(Roff.bold("herd") + " " + Roff.italic("COMMAND") + " [" + Roff.italic("OPTIONS") + "] ["
                        + Roff.italic("ARGUMENTS") + "]")
                .line(".br")
                .line(Roff.bold("herd help") + " [" + Roff.italic("COMMAND") + "]")
                .line(".br")
                .line(Roff.bold("herd --version"));
        text.write("DESCRIPTION", page);
        page.section("COMMANDS");
        commands.forEach(
                command -> page.item(reference(name(command)), command.command().summary()));
        rest(text, page);
        seeAlso(commands.stream().map(ManualPages::name), page);
        return page.toString();
    }

    private String page(NamedCommand command) throws IOException {
        ManualText text = ManualText.of(command.name());
        Roff page = head(name(command), purpose(command));
        String positionals = CAPITALS.matcher(Roff.escaped(command.command().positionals()))
                .replaceAll(found -> "\\\\fI" + found.group() + "\\\\fR");
        page.section("SYNOPSIS")
                .line((Roff.bold("herd " + command.name()) + " [" + Roff.italic("OPTIONS") + "] " + positionals)
                        .strip());
        text.write("DESCRIPTION", page);
        arguments(command.command().positionals(), page);
        page.section("OPTIONS");
        command.options().forEach(option -> page.item(term(option), sentence(option.getDescription())));
        rest(text, page);
        seeAlso(Stream.concat(Stream.of(MAIN), neighbours(command)), page);
        return page.toString();
    }

    private Stream<String> neighbours(NamedCommand command) {
        return commands.stream().filter(other -> other != command).map(ManualPages::name);
    }

    private static Roff head(String name, String purpose) {
        return new Roff()
                .line(".\\\" Made from the command's own options; see hyperherd-cli/src/main/manual for the text.")
                .line(".TH " + Roff.escaped(name.toUpperCase(Locale.ROOT))
                        + " 1 \"\" \"HyperHerd\" \"HyperHerd manual\"")
                .section("NAME")
                .line(Roff.escaped(name) + " \\- " + Roff.escaped(purpose));
    }

    /** The summary as a manual's index lists it: no capital, no full stop. */
    private static String purpose(NamedCommand command) {
        String summary = command.command().summary();
        return summary.substring(0, 1).toLowerCase(Locale.ROOT)
                + summary.substring(1).replaceFirst("\\.$", "");
    }

    private static String sentence(String description) {
        return description.substring(0, 1).toUpperCase(Locale.ROOT) + description.substring(1) + ".";
    }

    private static String term(Option option) {
        String letter = option.getOpt() == null ? "" : Roff.bold("-" + option.getOpt()) + ", ";
        String value = option.hasArg() ? " " + Roff.italic(option.getArgName()) : "";
        return letter + Roff.bold("--" + option.getLongOpt()) + value;
    }

    private static void arguments(String positionals, Roff page) {
        Map<String, String> named = new TreeMap<>(ARGUMENTS);
        named.keySet().removeIf(name -> !positionals.contains(name));
        if (!named.isEmpty()) {
            page.section("ARGUMENTS");
            named.forEach((name, text) -> page.item(Roff.italic(name), text));
        }
    }

    private static void rest(ManualText text, Roff page) {
        List<String> titles = new ArrayList<>(text.titles());
        titles.remove("DESCRIPTION");
        titles.removeAll(LAST);
        titles.addAll(LAST);
        for (String title : titles) {
            if (title.equals(EXIT_STATUS) && !text.titles().contains(title)) {
                page.section(title).paragraph(USUAL_STATUS);
            } else {
                text.write(title, page);
            }
        }
    }

    private static void seeAlso(Stream<String> pages, Roff page) {
        page.section("SEE ALSO").line(pages.sorted().map(ManualPages::reference).collect(Collectors.joining(",\n")));
    }

    private static String reference(String page) {
        return Roff.bold(page) + "(1)";
    }
}
