package io.hyperherd.cli.look;

import io.hyperherd.Basis;
import io.hyperherd.Explanation;
import io.hyperherd.RefusedException;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import io.hyperherd.Trial;
import io.hyperherd.cli.command.Command;
import io.hyperherd.cli.command.ExitStatus;
import io.hyperherd.cli.command.Session;
import io.hyperherd.cli.command.Target;
import io.hyperherd.cli.line.Arguments;
import io.hyperherd.cli.line.CommandOptions;
import io.hyperherd.cli.terminal.Cells;
import io.hyperherd.core.document.WhyDocument;
import java.io.IOException;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import org.apache.commons.cli.Options;

/** {@code herd why}: explains where one trial stands, on what evidence, and what to do. Saves nothing. */
public final class WhyCommand implements Command {

    @Override
    public String summary() {
        return "Explain why a trial waits, failed, or stands wherever it stands.";
    }

    @Override
    public String positionals() {
        return "[WORKSPACE] INDEX";
    }

    @Override
    public Options options() {
        return new Options().addOption(CommandOptions.json("print the explanation as JSON"));
    }

    @Override
    public int run(Arguments arguments, Session session) throws IOException {
        Target target = Target.oneIndex(arguments.positionals(), session.directory());
        Sweep sweep = session.sweep(target);
        SweepRun run = session.workspace(sweep, target);
        if (target.indices().isEmpty()) {
            throw new RefusedException("trial index required (e.g. '" + session.hint("why", target) + " 3')");
        }
        Explanation explanation = run.explain(target.indices().get(0));
        session.warn(explanation.warnings());
        if (arguments.has(CommandOptions.JSON)) {
            session.print(new WhyDocument(explanation));
        } else {
            print(explanation, session);
        }
        return ExitStatus.DONE;
    }

    private static void print(Explanation explanation, Session session) {
        PrintStream out = session.out();
        Trial trial = explanation.trial();
        out.println("Trial " + trial.index() + " ["
                + session.painter().paint(trial.status(), trial.status().word()) + "]"
                + trial.experimentName().map(name -> " " + Cells.plain(name)).orElse(""));
        out.println("  " + Cells.plain(explanation.summary()));
        explanation.details().forEach(detail -> out.println("  " + Cells.plain(detail)));
        if (!explanation.errors().isEmpty()) {
            out.println("Last errors, from " + explanation.errorLog() + ":");
            explanation.errors().forEach(line -> out.println("  " + Cells.plain(line)));
        }
        out.println("Known from: " + evidence(explanation.basis()));
        out.println("Next: " + explanation.next());
    }

    private static String evidence(Basis basis) {
        return basis.source()
                + basis.job().map(job -> ", job " + job).orElse("")
                + (basis.attempt() > 0 ? ", attempt " + basis.attempt() : "")
                + basis.at()
                        .map(at -> ", " + at.truncatedTo(ChronoUnit.SECONDS))
                        .orElse("");
    }
}
