package io.hyperherd.cli.progress;

import io.hyperherd.Submission;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.terminal.Redraw;
import java.util.List;
import java.util.function.Consumer;

/** Shows on standard error, where that is a terminal, how much is submitted where that takes more than a few jobs. */
public final class SubmissionProgress implements Consumer<Submission> {

    /** So many are submitted before anybody wonders. */
    private static final int FEW = 5;

    private final boolean watched;
    private final Redraw screen;
    private int jobs;
    private int trials;

    public SubmissionProgress(Session session) {
        this.watched = session.messages().isScreen();
        this.screen = new Redraw(session.messages(), session.err());
    }

    @Override
    public void accept(Submission submission) {
        jobs++;
        trials += submission.indices().size();
        if (isShown()) {
            String line = "Submitting: " + trials + " trials in " + jobs + " jobs so far";
            screen.draw(size -> List.of(line));
        }
    }

    /** Takes it away. */
    public void end() {
        if (isShown()) {
            screen.erase();
        }
    }

    private boolean isShown() {
        return watched && jobs > FEW;
    }
}
