package io.hyperherd.cli.line;

import io.hyperherd.spelling.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.commons.cli.AlreadySelectedException;
import org.apache.commons.cli.AmbiguousOptionException;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/**
 * Reads command lines the way scripts written for the Python tool expect: unambiguous prefixes of long options, values attached
 * to short ones ({@code -n5}, {@code -i=3}), bundles ({@code -nf}), {@code --}, and options anywhere among the positional arguments.
 */
public final class ArgumentParser {

    private final Options options;

    public ArgumentParser(Options options) {
        this.options = options;
    }

    /**
     * Returns what {@code words} say.
     *
     * @throws UsageException when they say nothing that makes sense
     */
    public Arguments parse(List<String> words) {
        DefaultParser parser =
                DefaultParser.builder().setStripLeadingAndTrailingQuotes(false).get();
        try {
            return new Arguments(parser.parse(options, unbundled(words)));
        } catch (ParseException complaint) {
            throw new UsageException(inOurWords(complaint));
        }
    }

    /** Splits bundles of short options here, because the parser takes one such as {@code -plr=1} for a long option. */
    private String[] unbundled(List<String> words) {
        List<String> plain = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--")) {
                plain.addAll(words.subList(i, words.size()));
                break;
            }
            addUnbundled(word, plain);
        }
        return plain.toArray(String[]::new);
    }

    private void addUnbundled(String word, List<String> plain) {
        if (NegativeNumber.is(word)) {
            plain.add(NegativeNumber.masked(word));
            return;
        }
        boolean bundle = word.length() > 2 && word.charAt(0) == '-' && options.hasShortOption(word.substring(1, 2));
        if (!bundle) {
            plain.add(word.startsWith("--") ? unabbreviated(word) : word);
            return;
        }
        String first = word.substring(0, 2);
        String rest = word.substring(2);
        if (options.getOption(first).hasArg()) {
            plain.add(first + "=" + (rest.startsWith("=") ? rest.substring(1) : rest));
        } else {
            plain.add(first);
            addUnbundled("-" + rest, plain);
        }
    }

    /** A prefix that meant one option of the Python tool goes on to mean it, whatever options this one adds. */
    private String unabbreviated(String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        List<String> matching = new ArrayList<>(options.getMatchingOptions(name));
        if (matching.size() > 1) {
            matching.removeAll(CommandOptions.ADDED);
        }
        return matching.size() == 1 ? "--" + matching.get(0) + word.substring(name.length()) : word;
    }

    private String inOurWords(ParseException complaint) {
        if (complaint instanceof AmbiguousOptionException ambiguous) {
            return ambiguous.getOption() + " could be --"
                    + String.join(" or --", new TreeSet<>(ambiguous.getMatchingOptions()));
        }
        if (complaint instanceof UnrecognizedOptionException unknown) {
            return "there is no option " + unknown.getOption() + proposal(unknown.getOption());
        }
        if (complaint instanceof MissingArgumentException missing) {
            return spelled(missing.getOption()) + " needs a value";
        }
        if (complaint instanceof AlreadySelectedException selected) {
            return spelled(selected.getOption()) + " and --"
                    + selected.getOptionGroup().getSelected() + " exclude each other";
        }
        return String.valueOf(complaint.getMessage());
    }

    /** Proposes a long option, also to somebody who wrote one dash; a single letter is like any other. */
    private String proposal(String unknown) {
        String name = unknown.replaceFirst("^--?", "").replaceFirst("=.*", "");
        List<String> names = options.getOptions().stream()
                .map(Option::getLongOpt)
                .filter(Objects::nonNull)
                .toList();
        return name.length() < 2
                ? ""
                : Nearest.of(name, names)
                        .map(nearest -> "; did you mean --" + nearest + "?")
                        .orElse("");
    }

    private static String spelled(Option option) {
        return option.getOpt() == null
                ? "--" + option.getLongOpt()
                : "-" + option.getOpt() + "/--" + option.getLongOpt();
    }
}
