package io.hyperherd.cli.line;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** What was typed after the name of a command. Of an option given twice the last one counts. */
public final class Arguments {

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,9}");

    private final CommandLine line;

    public Arguments(CommandLine line) {
        this.line = line;
    }

    public boolean has(String longName) {
        return line.hasOption(longName);
    }

    public Optional<String> value(String longName) {
        return values(longName).stream().findFirst();
    }

    public List<String> values(String longName) {
        List<String> last = List.of();
        for (Option option : line.getOptions()) {
            if (longName.equals(option.getLongOpt())) {
                last = option.getValuesList();
            }
        }
        return last.stream().map(NegativeNumber::unmasked).toList();
    }

    /**
     * Returns the whole number given with an option; empty when the option was not.
     *
     * @throws UsageException when it is no whole number, or less than {@code least}
     */
    public OptionalInt integer(String longName, int least) {
        Optional<String> given = value(longName);
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        int number = integer(given.get(), "--" + longName);
        if (number < least) {
            throw new UsageException("--" + longName + " must be at least " + least + ", not " + number);
        }
        return OptionalInt.of(number);
    }

    /** Returns the positional arguments in order. */
    public List<String> positionals() {
        return line.getArgList().stream().map(NegativeNumber::unmasked).toList();
    }

    public static boolean isInteger(String text) {
        return INTEGER.matcher(text.strip()).matches();
    }

    public static int integer(String text, String what) {
        if (!isInteger(text)) {
            throw new UsageException(what + " must be a whole number, not '" + text + "'");
        }
        return Integer.parseInt(text.strip());
    }
}
