package io.hyperherd.monitor.tool;

import io.hyperherd.HyperHerdException;
import io.hyperherd.Snapshot;
import io.hyperherd.SweepDefinition;
import io.hyperherd.monitor.file.Fields;
import io.hyperherd.monitor.file.Journal;
import io.hyperherd.monitor.file.Ledger.Bump;
import io.hyperherd.monitor.file.Ledger.Progress;
import io.hyperherd.monitor.file.LedgerFile;
import io.hyperherd.monitor.look.Workplace;
import io.hyperherd.monitor.resource.Resource;
import io.hyperherd.monitor.resource.SweepFile;
import io.hyperherd.monitor.spi.ToolResult;
import io.hyperherd.monitor.spi.ToolResult.Outcome;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Raises memory and time in the sweep's file. Begun changes are finished after a crash, so that none is made twice. */
public final class Raising {

    private final Workplace workplace;
    private final Journal journal;
    private final LedgerFile ledger;
    private final SweepFile file;

    /** Creates what edits {@code file}. */
    public Raising(Workplace workplace, Journal journal, LedgerFile ledger, SweepFile file) {
        this.workplace = workplace;
        this.journal = journal;
        this.ledger = ledger;
        this.file = file;
    }

    /** Raises {@code resource}. */
    public ToolResult raise(Resource resource, int percent, Authority authority) {
        String event = event(resource);
        try {
            Snapshot now = workplace.snapshot();
            Guards guards = new Guards(now, ledger.read(), authority);
            Optional<String> why = guards.stale().or(() -> guards.raise(resource.word(), percent));
            if (why.isPresent()) {
                return Actions.refused(why.get());
            }
            SweepDefinition sweep = workplace.sweep().definition();
            Optional<String> before = resource.of(sweep);
            Optional<String> after = before.flatMap(text -> resource.raised(text, percent));
            if (after.isEmpty()) {
                return Actions.refused("'slurm." + resource.key() + "' "
                        + before.map(text -> "is " + text + ", which is no amount that can be raised")
                                .orElse("is not set")
                        + "; set it in the sweep's file");
            }
            return put(resource, percent, new Bump(before.get(), after.get(), Progress.BEGUN, jobs(now)));
        } catch (HyperHerdException | IOException failed) {
            String reason = String.valueOf(failed.getMessage());
            journal.write(
                    event + "_failed", Fields.none().with("percent", percent).with("error", Journal.cut(reason)));
            return new ToolResult(Outcome.FAILED, reason);
        }
    }

    private ToolResult put(Resource resource, int percent, Bump bump) throws IOException {
        Fields what = Fields.none()
                .with("percent", percent)
                .with("old", bump.before())
                .with("new", bump.after());
        journal.write(event(resource) + "_begun", what);
        ledger.change(before -> before.withBump(resource.word(), bump));
        file.put(resource, bump.after());
        ledger.change(before -> before.withBump(resource.word(), bump.done()));
        journal.write(event(resource), what);
        return MonitorJson.done(Fields.none().with("old", bump.before()).with("new", bump.after()));
    }

    private static String event(Resource resource) {
        return resource == Resource.MEMORY ? "bump_mem" : "bump_time";
    }

    private static Map<String, String> jobs(Snapshot now) {
        Map<String, String> jobs = new LinkedHashMap<>();
        now.trials()
                .forEach(trial -> trial.job()
                        .ifPresent(
                                job -> jobs.put(Integer.toString(trial.trial().index()), job.value())));
        return jobs;
    }

    /**
     * Finishes what a crash left begun: where the file still says what it said, it is changed now.
     *
     * @throws IOException when the file cannot be changed
     */
    public void finish() throws IOException {
        for (Resource resource : Resource.values()) {
            Optional<Bump> begun = Optional.ofNullable(ledger.read().bumps().get(resource.word()))
                    .filter(bump -> bump.progress() == Progress.BEGUN);
            if (begun.isPresent()) {
                Bump bump = begun.get();
                boolean isOpen = resource.of(workplace.sweep().definition()).equals(Optional.of(bump.before()));
                if (isOpen) {
                    file.put(resource, bump.after());
                }
                ledger.change(before -> before.withBump(resource.word(), bump.done()));
                journal.write(
                        event(resource),
                        Fields.none()
                                .with("old", bump.before())
                                .with("new", bump.after())
                                .with("result", isOpen ? "finished after a crash" : "had been made before a crash"));
            }
        }
    }
}
