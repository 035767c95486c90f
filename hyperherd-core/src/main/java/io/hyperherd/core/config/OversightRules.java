package io.hyperherd.core.config;

import io.hyperherd.Oversight;
import io.hyperherd.SuccessiveHalving;
import java.util.ArrayList;
import java.util.List;

/** The rules for what looks after running trials. */
final class OversightRules {

    private static final String HALVING = "successive_halving";

    private OversightRules() {}

    static List<Finding> check(Oversight oversight) {
        List<Finding> found = new ArrayList<>();
        atLeast(found, List.of("prune_grace_seconds"), 0, oversight.pruneGraceSeconds());
        oversight.halving().ifPresent(halving -> halving(found, halving));
        found.addAll(MonitoringRules.check(oversight.monitoring()));
        return found;
    }

    private static void halving(List<Finding> found, SuccessiveHalving halving) {
        atLeast(found, List.of(HALVING, "eta"), 2, halving.eta());
        atLeast(found, List.of(HALVING, "min_steps"), 1, halving.minSteps());
        atLeast(found, List.of(HALVING, "budget"), 1, halving.budget());
        if (halving.minSteps() > halving.budget()) {
            found.add(Finding.at(
                    List.of(HALVING, "min_steps"),
                    halving.minSteps() + " is more than the budget " + halving.budget() + "; lower it"));
        }
    }

    private static void atLeast(List<Finding> found, List<String> place, int least, int number) {
        if (number < least) {
            found.add(Finding.at(place, number + " is too small; at least " + least + " is needed"));
        }
    }
}
