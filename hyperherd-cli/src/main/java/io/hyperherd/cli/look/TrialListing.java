package io.hyperherd.cli.look;

import io.hyperherd.Parameter;
import io.hyperherd.SweepDefinition;
import io.hyperherd.Trial;
import io.hyperherd.cli.terminal.Paint;
import io.hyperherd.cli.terminal.Painter;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueEquality;
import io.hyperherd.value.ValueText;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The output of {@code ls}: a heading, then a block of lines per trial. */
public final class TrialListing {

    private final Painter painter;
    private final PrintStream out;
    private final Map<String, Value> defaults = new HashMap<>();

    TrialListing(Painter painter, PrintStream out, SweepDefinition definition) {
        this.painter = painter;
        this.out = out;
        for (Parameter parameter : definition.parameters()) {
            parameter.defaultValue().ifPresent(value -> defaults.put(parameter.name(), value));
        }
    }

    /** Lists trials of a manifest, with their statuses. */
    void recorded(List<Trial> trials) {
        count(trials);
        for (Trial trial : trials) {
            out.println(heading(trial) + "  "
                    + painter.paint(trial.status(), trial.status().word()) + standing(trial));
            values(trial);
        }
    }

    /** Lists trials that the definition yields, where there is no manifest. */
    void defined(List<Trial> trials) {
        out.println(painter.paint(Paint.BOLD, "(no manifest yet — showing combinations from hyperherd.yaml)"));
        count(trials);
        for (Trial trial : trials) {
            out.println(heading(trial));
            values(trial);
        }
    }

    private void count(List<Trial> trials) {
        out.println(painter.paint(Paint.BOLD, "Trials: " + trials.size()));
        out.println();
    }

    private static String standing(Trial trial) {
        return trial.origin() == Trial.Origin.ORPHAN ? "  (orphan: the definition no longer yields it)" : "";
    }

    private String heading(Trial trial) {
        String index = painter.paint(Paint.BOLD_WHITE, "[" + trial.index() + "]");
        return trial.experimentName()
                .filter(name -> !name.isEmpty())
                .map(name -> index + "  " + painter.paint(Paint.MAGENTA, name))
                .orElse(index);
    }

    private void values(Trial trial) {
        trial.params()
                .forEach((name, value) -> out.println(isUsual(name, value) ? plain(name, value) : marked(name, value)));
        if (!trial.extras().isEmpty()) {
            out.println("    " + painter.paint(Paint.DIM, "# constraint set:"));
            trial.extras().forEach((name, value) -> out.println(marked(name, value)));
        }
        out.println();
    }

    private boolean isUsual(String name, Value value) {
        return !defaults.containsKey(name) || ValueEquality.loose(value, defaults.getOrDefault(name, Value.NULL));
    }

    private String plain(String name, Value value) {
        return "    " + painter.paint(Paint.CYAN, name) + "=" + shown(value);
    }

    private String marked(String name, Value value) {
        String background = painter.code(Paint.LIGHT_BACKGROUND);
        return "    " + background + painter.paint(Paint.CYAN, name) + background + "=" + shown(value);
    }

    private String shown(Value value) {
        return painter.paint(Paint.YELLOW, ValueText.nameToken(value));
    }
}
