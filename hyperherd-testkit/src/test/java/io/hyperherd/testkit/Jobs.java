package io.hyperherd.testkit;

import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.ArrayTask;
import io.hyperherd.scheduler.JobTag;
import io.hyperherd.scheduler.Resources;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;

/** Jobs to submit. */
final class Jobs {

    private Jobs() {}

    static ArrayJob of(int... indices) {
        return new ArrayJob(
                JobTag.unique(),
                "jobs",
                Path.of("/nowhere"),
                Path.of("/nowhere/launch.sh"),
                Resources.DEFAULT,
                OptionalInt.empty(),
                Arrays.stream(indices)
                        .mapToObj(index -> new ArrayTask(index, "trial-" + index, "x=" + index, "{}"))
                        .toList());
    }
}
