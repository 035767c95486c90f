package io.hyperherd.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskIdTest {

    /** Of a hundred thousand numbers of 32 bits drawn by chance, one or two pairs are equal; a thousand would crowd tables. */
    @Test
    void tasksOfNeighbouringJobsScatterInHashTables() {
        Set<Integer> hashes = new HashSet<>();
        for (int job = 1000; job < 1100; job++) {
            for (int index = 0; index < 1000; index++) {
                hashes.add(new TaskId(new JobId(Integer.toString(job)), index).hashCode());
            }
        }

        assertThat(hashes).hasSizeGreaterThan(99_000);
        assertThat(hashes.stream().filter(hash -> Math.floorMod(hash, 200_000) < 20_000))
                .hasSizeBetween(8_000, 12_000);
    }

    @Test
    void equalTasksHaveEqualHashes() {
        assertThat(new TaskId(new JobId("7"), 3)).hasSameHashCodeAs(new TaskId(new JobId("7"), 3));
    }
}
