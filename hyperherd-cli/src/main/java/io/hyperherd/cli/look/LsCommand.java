package io.hyperherd.cli.look;

import io.hyperherd.RefusedException;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Pins;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.core.document.ListDocument;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code herd ls}: every trial with its parameters. Asks no scheduler. */
public final class LsCommand implements Command {

    @Override
    public String summary() {
        return "List every trial of the sweep with its parameters.";
    }

    @Override
    public String positionals() {
        return "[WORKSPACE]";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(CommandOptions.pin("list only trials whose parameters have these values"))
                .addOption(CommandOptions.json("print the trials as JSON"));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Target target = Target.workspace(arguments.positionals());
        Pins pins = Pins.parse(arguments.values(CommandOptions.PIN));
        Sweep sweep = session.sweep(target);
        pins.check(sweep.definition());
        Optional<SweepRun> recorded = sweep.open();
        List<Trial> all = recorded.map(SweepRun::trials).orElseGet(sweep::definedTrials);
        List<Trial> trials =
                pins.isEmpty() ? all : all.stream().filter(pins::match).toList();
        if (trials.isEmpty() && !pins.isEmpty()) {
            throw new RefusedException("No trials match " + pins + " (of " + all.size() + " total).");
        }
        if (arguments.has(CommandOptions.JSON)) {
            session.print(recorded.isPresent() ? ListDocument.recorded(trials) : ListDocument.defined(trials));
            return ExitStatus.DONE;
        }
        TrialListing listing = new TrialListing(session.painter(), session.out(), sweep.definition());
        if (recorded.isPresent()) {
            listing.recorded(trials);
        } else {
            listing.defined(trials);
        }
        return ExitStatus.DONE;
    }
}
