package io.hyperherd.slurm;

import java.util.OptionalInt;

/**
 * How full the queue is. Immutable.
 *
 * @param all the jobs that the controller holds, array tasks one by one, those included that ended a while ago
 * @param ofUser those of one user that are not over
 */
record QueueCount(int all, int ofUser) {

    /** Reads what squeue prints for {@code %t %u}, one line a task. */
    static QueueCount read(String out, String user) {
        int all = 0;
        int ofUser = 0;
        String mine = " " + user;
        for (String line : (Iterable<String>) out.lines()::iterator) {
            if (!line.isBlank()) {
                all++;
                ofUser += line.strip().endsWith(mine) && isLive(line) ? 1 : 0;
            }
        }
        return new QueueCount(all, ofUser);
    }

    private static boolean isLive(String line) {
        return SlurmState.of(line)
                .map(state -> !Liveness.isOver(state.meaning()))
                .orElse(true);
    }

    /**
     * Returns what is left of {@code maxJobs} for everybody and of {@code most} for the user, at least none. The controller stays one short of
     * {@code MaxJobCount} (src/slurmctld/job_mgr.c; seen on SLURM 22.05).
     */
    OptionalInt room(OptionalInt maxJobs, OptionalInt most) {
        if (maxJobs.isEmpty() && most.isEmpty()) {
            return OptionalInt.empty();
        }
        int left = Math.min(
                maxJobs.orElse(Integer.MAX_VALUE) - (maxJobs.isEmpty() ? 0 : all + 1),
                most.orElse(Integer.MAX_VALUE) - (most.isEmpty() ? 0 : ofUser));
        return OptionalInt.of(Math.max(0, left));
    }
}
