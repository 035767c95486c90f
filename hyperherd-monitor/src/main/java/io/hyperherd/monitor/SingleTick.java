package io.hyperherd.monitor;

import io.hyperherd.Snapshot;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.monitor.command.AllowList;
import io.hyperherd.monitor.look.StateDocument;
import io.hyperherd.monitor.look.TickBuilder;
import io.hyperherd.monitor.loop.Once;
import io.hyperherd.monitor.loop.Pacing;
import io.hyperherd.monitor.loop.Parts;
import io.hyperherd.monitor.rule.Listening;
import io.hyperherd.monitor.spi.TickText;
import io.hyperherd.monitor.spi.Trigger;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** One tick: shown, run, or run to answer a message. */
final class SingleTick {

    private final Setup setup;

    SingleTick(Setup setup) {
        this.setup = setup;
    }

    private Trigger trigger() {
        return Trigger.valueOf(setup.request().trigger().toUpperCase(Locale.ROOT));
    }

    /** Shows the state and the text of a tick; changes no file. */
    int show() {
        Snapshot snapshot = setup.workplace().snapshot();
        TickBuilder.Built built =
                new TickBuilder(setup.workplace(), setup.files(), setup.clock()).rehearse(trigger(), snapshot);
        PrintStream out = setup.terminal().out();
        out.println("== State ==");
        out.println(JsonStyle.DOCUMENT.text(StateDocument.of(built)));
        out.println();
        out.println("== Text of the tick ==");
        out.print(TickText.of(built.tick()));
        return 0;
    }

    /** Runs one tick and tells how it ended. */
    int once() {
        Once.Result result = run(trigger(), Listening.NOBODY);
        if (result.failure().isPresent()) {
            setup.terminal().err().println("Error: " + result.failure().get());
            return 1;
        }
        PrintStream out = setup.terminal().out();
        out.println(cost(result));
        out.println(result.halted()
                .map(reason -> "halted: " + reason)
                .orElse("next tick in " + result.delay().toSeconds() + " s"));
        return 0;
    }

    /** Runs one tick on the message that lies in the inbox. */
    int answer() {
        Once.Result result = run(Trigger.USER_MESSAGE, Listening.SOMEBODY);
        PrintStream err = setup.terminal().err();
        if (result.failure().isPresent()) {
            err.println("Error: " + result.failure().get());
            return 1;
        }
        err.println(cost(result));
        result.halted().ifPresent(reason -> err.println("halted: " + reason));
        return 0;
    }

    private static String cost(Once.Result result) {
        return String.format(
                Locale.ROOT,
                "cost $%.4f, %d turns",
                result.effort().dollars(),
                result.effort().turns());
    }

    private Once.Result run(Trigger trigger, Listening listening) {
        Parts parts = new Parts(
                setup.workplace(),
                setup.files(),
                setup.sweepFile(),
                setup.console(false),
                setup.clock(),
                Pacing.of(Duration.ofSeconds(60), Duration.ZERO, Duration.ZERO),
                new AllowList(List.of(), List.of()),
                OptionalInt.of(1),
                Optional.of(workshop -> setup.operator(workshop, listening)));
        return new Once(parts).run(trigger);
    }
}
