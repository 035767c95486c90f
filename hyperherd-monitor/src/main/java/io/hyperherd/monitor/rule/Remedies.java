package io.hyperherd.monitor.rule;

import io.hyperherd.LogTail;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.monitor.file.Fields;
import io.hyperherd.monitor.file.Ledger;
import io.hyperherd.monitor.file.LedgerFile;
import io.hyperherd.monitor.file.MonitorFiles;
import io.hyperherd.monitor.plan.PlanKey;
import io.hyperherd.monitor.resource.Resource;
import io.hyperherd.monitor.rule.Failure.Kind;
import io.hyperherd.monitor.spi.ToolCall;
import io.hyperherd.monitor.spi.ToolCall.Resubmission;
import io.hyperherd.monitor.spi.ToolResult;
import io.hyperherd.monitor.tool.Reading;
import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is done about failures. A failure is one job of one trial; it is dealt with once, and stays open until it is, whatever happens to the
 * monitor meanwhile.
 */
final class Remedies {

    private static final int PERCENT = 50;
    private static final int ERROR_LINES = 60;

    private final RuleTick rules;
    private final Reading reading;
    private final LedgerFile ledger;
    private final List<Failure> told = new ArrayList<>();
    private Optional<String> bug = Optional.empty();

    Remedies(RuleTick rules, Reading reading, LedgerFile ledger) {
        this.rules = rules;
        this.reading = reading;
        this.ledger = ledger;
    }

    /** Deals with every failure that is open. */
    void apply() {
        List<Failure> open = open();
        raise(Resource.MEMORY, of(open, Kind.MEMORY));
        raise(Resource.TIME, of(open, Kind.TIME));
        again(of(open, Kind.INFRASTRUCTURE));
        of(open, Kind.GPU_MEMORY)
                .forEach(failure -> tell(failure, "nobody can raise that; try a smaller batch or another partition"));
        List<Failure> own = of(open, Kind.OWN);
        // All are seen before the first is judged, so that no trial is submitted again for a bug that two of them have.
        ledger.change(before -> {
            Ledger after = before;
            for (Failure failure : own) {
                Optional<String> print = Fingerprint.of(failure.stderr());
                after = print.isPresent() ? after.withFingerprint(print.get(), failure.index()) : after;
            }
            return after;
        });
        own.forEach(this::own);
        // What was told is done with; a crash before this has it told again.
        ledger.change(before -> {
            Ledger after = before;
            for (Failure failure : told) {
                after = after.withHandled(failure.index(), failure.job());
            }
            return after;
        });
    }

    /** Returns why the sweep must not go on; empty when it may. */
    Optional<String> bug() {
        return bug;
    }

    private List<Failure> open() {
        Ledger known = ledger.read();
        Set<Integer> failed = new HashSet<>(rules.in(TrialStatus.FAILED));
        return rules.tick().snapshot().trials().stream()
                .filter(trial -> failed.contains(trial.trial().index()))
                .filter(trial -> !known.isHandled(
                        trial.trial().index(),
                        trial.job().map(job -> job.value()).orElse("")))
                .map(trial -> Triage.of(trial, errors(trial.trial().index())))
                .toList();
    }

    private static List<Failure> of(List<Failure> failures, Kind kind) {
        return failures.stream().filter(failure -> failure.kind() == kind).toList();
    }

    /** What an earlier attempt wrote is no error of this one. */
    private List<String> errors(int index) {
        List<String> lines = reading.lines(index, LogTail.Stream.STDERR, ERROR_LINES);
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (Workspace.isDivider(lines.get(i))) {
                return lines.subList(i + 1, lines.size());
            }
        }
        return lines;
    }

    private void raise(Resource resource, List<Failure> failures) {
        if (failures.isEmpty()) {
            return;
        }
        if (!Interview.remediates(rules.plan())) {
            failures.forEach(failure -> tell(failure, "raise slurm." + resource.key() + " and run it again"));
            return;
        }
        Ledger known = ledger.read();
        List<Failure> fresh = failures.stream()
                .filter(failure -> !known.wasRaisedSince(resource.word(), failure.index(), failure.job()))
                .toList();
        Optional<Ledger.Bump> earlier = Optional.ofNullable(known.bumps().get(resource.word()));
        List<Failure> helped = new ArrayList<>(failures);
        String change =
                earlier.map(bump -> bump.before() + " → " + bump.after()).orElse("");
        if (!fresh.isEmpty() && earlier.isPresent()) {
            fresh.forEach(failure -> tell(
                    failure,
                    resource.noun() + " was raised once already, to "
                            + earlier.get().after() + "; decide yourself"));
            helped.removeAll(fresh);
        } else if (!fresh.isEmpty()) {
            ToolResult result = rules.perform(
                    resource == Resource.MEMORY ? new ToolCall.BumpMemory(PERCENT) : new ToolCall.BumpTime(PERCENT));
            if (!result.isDone()) {
                fresh.forEach(failure -> tell(failure, resource.noun() + " was not raised: " + result.text()));
                return;
            }
            change = change(result);
            rules.plan(rules.plan().with(PlanKey.BUMPED, bumped(resource)));
        }
        resubmit(helped, resource.noun() + " " + change + ", ");
    }

    private static String change(ToolResult result) {
        Fields answer = Fields.of(MonitorFiles.parsed(result.text()).orElse(Value.NULL));
        return answer.text("old").orElse("") + " → " + answer.text("new").orElse("");
    }

    private String bumped(Resource resource) {
        Set<String> words = new TreeSet<>(Set.of(resource.word()));
        rules.plan()
                .get(PlanKey.BUMPED)
                .ifPresent(text -> words.addAll(
                        List.of(text.replaceAll("[\\[\\],]", " ").strip().split("\\s+"))));
        words.removeAll(Set.of("none", ""));
        return words.toString();
    }

    private void again(List<Failure> failures) {
        if (Interview.remediates(rules.plan())) {
            resubmit(failures, "");
        } else {
            failures.forEach(failure -> tell(failure, "it can run again unchanged"));
        }
    }

    private void resubmit(List<Failure> failures, String change) {
        if (failures.isEmpty()) {
            return;
        }
        List<Integer> indices = failures.stream().map(Failure::index).toList();
        RuleTick.Submitted done =
                rules.trySubmit(indices, Resubmission.ENDED, failures.get(0).told());
        for (Failure failure : failures) {
            if (done.indices().contains(failure.index())) {
                rules.note("trial " + failure.index() + ": " + failure.told() + " → " + change + "submitted again");
            } else if (done.refused().containsKey(failure.index())) {
                tell(failure, done.refused().getOrDefault(failure.index(), ""));
            }
        }
    }

    /** Nothing more will be done about it. */
    private void tell(Failure failure, String what) {
        rules.note("trial " + failure.index() + ": " + failure.told() + "; " + what);
        told.add(failure);
    }

    private void own(Failure failure) {
        Optional<String> print = Fingerprint.of(failure.stderr());
        String line = Fingerprint.line(failure.stderr()).orElse("it wrote nothing to standard error");
        Set<Integer> alike = print.map(text -> ledger.read().fingerprints().getOrDefault(text, Set.of()))
                .orElse(Set.of());
        if (alike.size() > 1) {
            tell(failure, line);
            bug = Optional.of("the same error in " + RuleTick.named(List.copyOf(new TreeSet<>(alike)))
                    + ", so it is in the code or its surroundings: " + line);
        } else if (Interview.remediates(rules.plan())
                && ledger.read().resubmissions(failure.index(), failure.job()) == 0) {
            resubmit(
                    List.of(new Failure(
                            failure.index(),
                            failure.job(),
                            failure.kind(),
                            failure.told() + " (" + line + ")",
                            failure.stderr())),
                    "");
        } else {
            tell(failure, line);
        }
    }
}
