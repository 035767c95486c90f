package io.hyperherd;

import io.hyperherd.Ailment.Severity;
import io.hyperherd.stability.Api;
import java.nio.file.Path;
import java.util.List;

/**
 * What was found when a sweep and its workspace were looked over. Immutable.
 *
 * @param workspace the absolute workspace directory
 * @param repaired what was mended just before, one line each; empty after a mere look
 * @param ailments what there is to tell, faults first
 */
@Api(Api.Status.EVOLVING)
public record Checkup(Path workspace, List<String> repaired, List<Ailment> ailments) {

    /** Copies the lists. */
    public Checkup {
        repaired = List.copyOf(repaired);
        ailments = List.copyOf(ailments);
    }

    /** Returns whether there is no fault. */
    public boolean isHealthy() {
        return ailments.stream().noneMatch(ailment -> ailment.severity() == Severity.FAULT);
    }
}
