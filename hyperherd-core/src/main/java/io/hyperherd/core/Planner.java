package io.hyperherd.core;

import io.hyperherd.Manifest;
import io.hyperherd.Plan;
import io.hyperherd.Reconciliation;
import io.hyperherd.RefusedException;
import io.hyperherd.RunOptions;
import io.hyperherd.RunOptions.Permission;
import io.hyperherd.SweepDefinition;
import io.hyperherd.Trial;
import io.hyperherd.core.packing.Crate;
import io.hyperherd.core.packing.Packing;
import io.hyperherd.core.reconcile.Reconciler;
import io.hyperherd.core.reconcile.Selection;
import io.hyperherd.core.space.OverrideString;
import io.hyperherd.core.space.TrialSpec;
import io.hyperherd.scheduler.JobScript;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Decides what a run does. A function of values: the same definition, observation and options give the same plan.
 *
 * @param definition the sweep
 * @param scheduler the name of the scheduler it would run on
 * @param specs the trials that the definition yields
 */
record Planner(SweepDefinition definition, String scheduler, List<TrialSpec> specs) {

    private static final int NAMED_AT_MOST = 5;

    /** A unique tag would load the JDK's security providers for a job that nobody submits. */
    private static final JobTag NEVER_SENT = new JobTag("herd-never-sent");

    /**
     * Returns the plan for what is {@code observed}.
     *
     * @param nextIndex the first index that was never used
     * @param limits what the scheduler takes
     * @throws RefusedException when carrying it out would lose or repeat work
     */
    Plan plan(RunOptions options, SweepState.Observed observed, int nextIndex, Limits limits) {
        options.trials().pins().forEach(pin -> pin.check(definition));
        Reconciliation reconciliation = Reconciler.reconcile(observed.manifest(), specs, nextIndex);
        if (!reconciliation.orphaned().isEmpty() && !options.allows(Permission.ORPHAN_PROTECTED)) {
            throw orphaning(reconciliation.orphaned());
        }
        Manifest manifest = Reconciler.apply(observed.manifest(), reconciliation);
        Selection selection = Selection.choose(manifest, options, observed.sync()::holds);
        Consignment consignment =
                new Consignment(definition, options, manifest, selection.indices(), observed.sync()::attempt);
        Packing packing = consignment.packing(0, limits);
        return new Plan(
                reconciliation,
                manifest.trials(),
                packing.crates().stream()
                        .flatMap(crate -> crate.indices().stream())
                        .toList(),
                selection.eligible(),
                scheduler,
                script(consignment, packing),
                warnings(manifest, observed),
                packing.crates().stream().map(Crate::indices).toList(),
                packing.waiting());
    }

    private static List<String> warnings(Manifest manifest, SweepState.Observed observed) {
        List<String> warnings = new ArrayList<>(observed.warnings());
        SortedSet<String> names = OverrideString.unsplittable(manifest.trials());
        if (!names.isEmpty()) {
            warnings.add("values of " + String.join(", ", names)
                    + " hold blanks or quotes, which a launcher that splits its argument tears apart; HYPERHERD_PARAMS has"
                    + " them whole, as JSON");
        }
        return warnings;
    }

    private static Optional<String> script(Consignment consignment, Packing packing) {
        return packing.crates().stream()
                .findFirst()
                .map(first -> JobScript.render(consignment.job(first, 0, NEVER_SENT, Optional.empty())));
    }

    private static RefusedException orphaning(List<Trial> orphaned) {
        List<String> named = new ArrayList<>(orphaned.stream()
                .limit(NAMED_AT_MOST)
                .map(t -> t.index() + " [" + t.status().word() + "] "
                        + t.experimentName().orElse(""))
                .toList());
        if (orphaned.size() > NAMED_AT_MOST) {
            named.add("and " + (orphaned.size() - NAMED_AT_MOST) + " more");
        }
        return new RefusedException("the edited definition drops " + orphaned.size()
                + " trial(s) that are live or finished: " + named.stream().collect(Collectors.joining(", "))
                + "; revert the edit, or add --force to keep them as orphans");
    }
}
