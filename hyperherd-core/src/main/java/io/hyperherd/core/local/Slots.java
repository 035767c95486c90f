package io.hyperherd.core.local;

import java.util.List;
import java.util.OptionalInt;

/** Decides which job may start its next task. Pure. */
final class Slots {

    private Slots() {}

    /**
     * One job.
     *
     * @param cpus how many CPUs each task takes
     * @param running how many of its tasks run
     * @param waiting how many wait
     * @param maxConcurrent how many may run
     */
    record Load(int cpus, int running, int waiting, OptionalInt maxConcurrent) {

        private boolean capped() {
            return maxConcurrent.isPresent() && running >= maxConcurrent.getAsInt();
        }
    }

    /**
     * Returns the place in {@code jobs} of the first that has a task waiting and room under its own cap, if the machine has the cores
     * for it: a later job does not overtake one that waits for cores, so that none waits for ever. When nothing runs, one task starts
     * however many cores it asks for.
     */
    static OptionalInt next(int cores, List<Load> jobs) {
        long used = jobs.stream().mapToLong(j -> (long) j.cpus() * j.running()).sum();
        for (int i = 0; i < jobs.size(); i++) {
            Load job = jobs.get(i);
            if (job.waiting() > 0 && !job.capped()) {
                return used == 0 || used + job.cpus() <= cores ? OptionalInt.of(i) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
