package io.hyperherd.cli.run;

import io.hyperherd.Plan;
import io.hyperherd.RunOptions;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.progress.SubmissionProgress;

/** Submits, and tells on standard error how far it is where that takes a while. */
public final class Submitting {

    private final Session session;
    private final Target target;
    private final boolean quiet;
    private int chosen;
    private int waiting;

    /** Prepares; {@code quiet} leaves everything but warnings to the document that follows. */
    Submitting(Session session, Target target, boolean quiet) {
        this.session = session;
        this.target = target;
        this.quiet = quiet;
    }

    SweepRun once(Sweep sweep, RunOptions options) {
        SubmissionProgress progress = new SubmissionProgress(session);
        try {
            return sweep.run(quiet ? options : options.withListener(progress));
        } finally {
            progress.end();
        }
    }

    /** Goes on until all is submitted. */
    SweepRun untilAll(Sweep sweep, RunOptions options) {
        session.interruption().say(this::leave);
        SweepRun run = sweep.feed(options, this::tell);
        session.interruption().disarm();
        return run;
    }

    private synchronized void tell(Plan plan) {
        boolean isFirst = chosen == 0;
        chosen = Math.max(chosen, plan.chosen().size());
        waiting = plan.waiting().size();
        if (!quiet && waiting > 0 && (isFirst || !plan.toSubmit().isEmpty())) {
            session.err()
                    .println("Submitted " + (chosen - waiting) + " of " + chosen + " trials; " + waiting
                            + (waiting == 1 ? " waits" : " wait") + " for room.");
        }
    }

    private synchronized void leave() {
        session.err().println();
        session.err()
                .println("Interrupted. What is submitted goes on; " + waiting
                        + (waiting == 1 ? " trial is" : " trials are") + " not submitted yet.");
        session.err().println("  go on: " + session.hint("run --keep-feeding", target));
    }
}
