package io.hyperherd.cli.completion;

import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.line.Placeholder;
import io.hyperherd.cli.line.Placeholder.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The positional arguments of a command, read from the line that help shows of them.
 *
 * @param inOrder what may stand in each place
 * @param lastRepeats whether any number of words may stand in the last one
 */
record Places(List<Placeholder> inOrder, boolean lastRepeats) {

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}|\\b[A-Z]+\\b");
    private static final Pattern OPTION_INSTEAD = Pattern.compile("[|(] *-[^|)]*");
    private static final Pattern CHOICE = Pattern.compile("\\{[^}]*}");

    Places {
        inOrder = List.copyOf(inOrder);
    }

    static Places of(Command command) {
        String shown = OPTION_INSTEAD.matcher(command.positionals()).replaceAll("");
        List<Placeholder> places = new ArrayList<>(PLACE.matcher(shown)
                .results()
                .map(MatchResult::group)
                .map(Placeholder::of)
                .toList());
        if (takesWorkspaceAndIndices(places)) {
            places.set(0, new Placeholder(Kind.TARGET, List.of()));
        }
        return new Places(places, CHOICE.matcher(shown).replaceAll("").contains("..."));
    }

    /** The workspace may be left out, and then the first word is an index. */
    private static boolean takesWorkspaceAndIndices(List<Placeholder> places) {
        return places.size() > 1
                && places.get(0).kind() == Kind.WORKSPACE
                && places.get(1).kind() == Kind.INDICES;
    }
}
